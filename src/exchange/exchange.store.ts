import type { CoreValues } from '#content/core/article.ts'
import { oldUrlKey } from '#content/core/article.ts'
import { type coreFields, sharedFields } from '#content/core/fields.ts'
import type { Db } from '#platform/database/schema.ts'
import { listAliases } from './aliases.store.ts'
import type { Identity } from './known-articles.ts'

const pageSize = 500

type Exported = {
  [Name in keyof CoreValues]: (typeof coreFields)[Name]['exported'] extends true ? (typeof coreFields)[Name]['column'] : never
}[keyof CoreValues]

const exportedColumns = sharedFields.flatMap(({ exported, column }) => (exported ? [column] : [])) as Exported[]

/** What tells each article from the others, after a number. */
export const listIdentities = (db: Db, after: number): Promise<(Identity & { id: number; emptied_at: string | null })[]> =>
  db
    .selectFrom('articles')
    .select(['id', 'title', 'body', 'published_at', 'old_url', 'emptied_at'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(pageSize)
    .execute()

/** An article whose text is gone gives its old address up to the one that is imported anew. */
export async function releaseOldUrl(db: Db, oldUrl: string): Promise<void> {
  await db
    .updateTable('articles')
    .set({ old_url: null, old_key: null })
    .where('old_url', '=', oldUrl)
    .where('emptied_at', 'is not', null)
    .execute()
}

/** What an import says beyond an editor's values. */
export async function setOrigin(db: Db, id: number, origin: { oldUrl: string | null; at: string; sample: boolean }): Promise<void> {
  await db
    .updateTable('articles')
    .set({
      old_url: origin.oldUrl,
      old_key: origin.oldUrl ? oldUrlKey(origin.oldUrl) : null,
      updated_at: origin.at,
      touched_at: origin.at,
      sample: origin.sample ? 1 : 0,
    })
    .where('id', '=', id)
    .execute()
}

/** The columns that travel of the articles after a number, as they stand in the database. */
export async function listToExport(db: Db, after: number) {
  const rows = await listRows(db, after)
  const aliases = await listAliases(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ ...row, aliases: aliases.get(row.id) ?? null }))
}

const listRows = (db: Db, after: number) =>
  db
    .selectFrom('articles')
    .leftJoin('categories', 'categories.id', 'articles.category_id')
    .leftJoin('media', 'media.id', 'articles.cover_id')
    .leftJoin('view_counters', 'view_counters.article_id', 'articles.id')
    .select(['articles.id', ...exportedColumns, 'status', 'reason', 'fields'])
    .select(['old_url', 'updated_at', 'articles.sample'])
    .select(['categories.name as category', 'categories.slug as category_slug'])
    .select(['media.hash as cover_hash', 'media.width as cover_width', 'view_counters.total as views'])
    .where('articles.id', '>', after)
    .where('binned_at', 'is', null)
    .orderBy('articles.id')
    .limit(pageSize)
    .execute()
