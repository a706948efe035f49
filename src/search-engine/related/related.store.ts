import { prepared } from '#platform/database/prepared.ts'
import type { Db } from '#platform/database/schema.ts'

/** What was found to stand under an article, the nearest first; undefined where nobody looked yet. */
export async function findRelated(db: Db, id: number): Promise<number[] | undefined> {
  const [row] = await relatedOf(db, { id })
  return row && JSON.parse(row.related)
}

const relatedOf = prepared((db, { id }: { id: number }) => db.selectFrom('related_articles').select('related').where('article_id', '=', id))

/** What is looked for, for readers to find under it. */
export interface Unrelated {
  id: number
  title: string
  lead: string
  updatedAt: string
  /** It has changed, or is new: others may be near it now. */
  fresh: boolean
}

/** Published articles for which nobody has looked yet, the newest first, or whose neighbours have changed. */
export async function listUnrelated(db: Db, limit: number): Promise<Unrelated[]> {
  const articles = db
    .selectFrom('articles')
    .leftJoin('related_articles', 'article_id', 'articles.id')
    .select(['articles.id', 'title', 'lead', 'updated_at as updatedAt', 'found_at'])
    .where('status', '=', 'published')
  const fresh = await articles.where('found_at', 'is', null).orderBy('articles.id', 'desc').limit(limit).execute()
  const rows = fresh.length > 0 ? fresh : await articles.where('stale', '=', 1).limit(limit).execute()
  return rows.map(({ found_at, ...article }) => ({ ...article, fresh: found_at === null }))
}

export async function putRelated(db: Db, id: number, related: number[], at: string): Promise<void> {
  const row = { related: JSON.stringify(related), found_at: at, stale: 0 }
  await db
    .insertInto('related_articles')
    .values({ article_id: id, ...row })
    .onConflict((conflict) => conflict.column('article_id').doUpdateSet(row))
    .execute()
}

/** What was found for these until `at` is looked for again. */
export async function markStale(db: Db, ids: number[], at: string): Promise<void> {
  if (ids.length === 0) return
  await db.updateTable('related_articles').set({ stale: 1 }).where('article_id', 'in', ids).where('found_at', '<=', at).execute()
}

/** Call it in the transaction that changes what these articles say. */
export async function forgetRelated(db: Db, ids: number[]): Promise<void> {
  if (ids.length > 0) await db.deleteFrom('related_articles').where('article_id', 'in', ids).execute()
}
