import { type ExpressionBuilder, sql } from 'kysely'
import type { Db, Schema } from '#platform/database/schema.ts'

/** An article that needs a picture or a file. */
export interface Use {
  id: number
  title: string
}

/** Articles that name one of these hashes, or have this cover, now or in a version that can be restored or published. */
export async function listUsesInArticles(db: Db, hashes: string[], coverId = 0): Promise<Use[]> {
  const revised = db
    .selectFrom('article_revisions')
    .select('article_id')
    .where(says('content', [...hashes, `"coverId":${coverId},`]))
  const typed = db
    .selectFrom('autosaves')
    .select('article_id')
    .where(says('fields', [...hashes, `"cover":"${coverId}"`]))
  return db
    .selectFrom('articles')
    .select(['id', 'title'])
    .where((row) => row.or([row('cover_id', '=', coverId), says('body', hashes)(row), row('id', 'in', revised), row('id', 'in', typed)]))
    .orderBy('id', 'desc')
    .execute()
}

/** Whether it is in what somebody has typed and not saved, perhaps as an article that does not exist yet. */
export async function isInUnsaved(db: Db, hashes: string[], coverId = 0): Promise<boolean> {
  const row = await db
    .selectFrom('autosaves')
    .select('user_id')
    .where(says('fields', [...hashes, `"cover":"${coverId}"`]))
    .executeTakeFirst()
  return row !== undefined
}

const says =
  <Table extends 'articles' | 'article_revisions' | 'autosaves'>(column: 'body' | 'content' | 'fields', texts: string[]) =>
  (row: ExpressionBuilder<Schema, Table>) =>
    row.or(texts.map((text) => sql<boolean>`${sql.ref(column)} like ${`%${text}%`}`))
