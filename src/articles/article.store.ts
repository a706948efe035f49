import { prepared } from '#platform/database/prepared.ts'
import type { Db } from '#platform/database/schema.ts'
import { type Article, type ArticleSummary, normaliseOldUrl, oldUrlKey } from './article.ts'
import { summaries, toArticle, toSummary, whole } from './article-rows.store.ts'

export async function findArticle(db: Db, id: number): Promise<Article | undefined> {
  const [row] = await oneArticle(db, { id })
  return row && toArticle(row)
}

const oneArticle = prepared((db, { id }: { id: number }) => whole(db).where('articles.id', '=', id))

/** By an address of the old portal; its own spelling goes before another one. */
export async function findArticleByOldUrl(db: Db, address: string): Promise<Article | undefined> {
  const oldUrl = normaliseOldUrl(address)
  if (oldUrl === undefined) return undefined
  const rows = await whole(db)
    .where((row) => row.or([row('old_url', '=', oldUrl), row('old_key', '=', oldUrlKey(oldUrl) ?? oldUrl)]))
    .orderBy('articles.id')
    .limit(10)
    .execute()
  const row = rows.find((each) => each.old_url === oldUrl) ?? rows[0]
  return row && toArticle(row)
}

/** By number, in no particular order; those that do not exist are left out. */
export async function listByIds(db: Db, ids: number[]): Promise<ArticleSummary[]> {
  if (ids.length === 0) return []
  const rows = await summaries(db).where('articles.id', 'in', ids).execute()
  return rows.map(toSummary)
}

/** The next moment at which something is published or expires by itself, if any. */
export async function findNextMoment(db: Db, now: string): Promise<string | undefined> {
  const next = (column: 'published_at' | 'expires_at') =>
    db
      .selectFrom('articles')
      .select((row) => row.fn.min(column).as('moment'))
      .where('status', '=', 'published')
      .where(column, '>', now)
      .executeTakeFirst()
  const moments = [await next('published_at'), await next('expires_at')].map((row) => row?.moment)
  return moments.filter((moment) => moment !== null && moment !== undefined).sort()[0]
}
