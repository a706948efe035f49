import { type ExpressionBuilder, sql } from 'kysely'
import type { Db, Schema } from '#platform/database/schema.ts'

/** An article that needs a picture or a file. */
export interface Use {
  id: number
  title: string
}

/** Articles that name this hash, or have this cover, now or in a version that can be restored or published. */
export async function listUsesInArticles(db: Db, hash: string, coverId = 0): Promise<Use[]> {
  const revised = db
    .selectFrom('article_revisions')
    .select('article_id')
    .where(names('content', hash, `"coverId":${coverId},`))
  const typed = db
    .selectFrom('autosaves')
    .select('article_id')
    .where(names('fields', hash, `"cover":"${coverId}"`))
  return db
    .selectFrom('articles')
    .select(['id', 'title'])
    .where((row) =>
      row.or([row('cover_id', '=', coverId), row('body', 'like', `%${hash}%`), row('id', 'in', revised), row('id', 'in', typed)]),
    )
    .orderBy('id', 'desc')
    .execute()
}

/** Whether it is in what somebody has typed and not saved, perhaps as an article that does not exist yet. */
export async function isInUnsaved(db: Db, hash: string, coverId = 0): Promise<boolean> {
  const row = await db
    .selectFrom('autosaves')
    .select('user_id')
    .where(names('fields', hash, `"cover":"${coverId}"`))
    .executeTakeFirst()
  return row !== undefined
}

const names =
  (column: 'content' | 'fields', hash: string, cover: string) => (row: ExpressionBuilder<Schema, 'article_revisions' | 'autosaves'>) =>
    row.or([hash, cover].map((text) => sql<boolean>`${sql.ref(column)} like ${`%${text}%`}`))
