import { prepared } from '#platform/database/prepared.ts'
import type { Db } from '#platform/database/schema.ts'
import { type Article, type ArticleSummary, oldUrlKey, oldUrlSpellings } from './article.ts'
import { summaries, toArticle, toSummary, whole } from './article-rows.store.ts'

export async function findArticle(db: Db, id: number): Promise<Article | undefined> {
  const [row] = await oneArticle(db, { id })
  return row && toArticle(row)
}

const oneArticle = prepared((db, { id }: { id: number }) => whole(db).where('articles.id', '=', id))

/** By an address of the old portal; its own spelling goes before another one, and that before one without what others added. */
export async function findArticleByOldUrl(db: Db, address: string): Promise<Article | undefined> {
  const spellings = oldUrlSpellings(address)
  if (spellings.length === 0) return undefined
  const keys = spellings.map((spelling) => oldUrlKey(spelling) ?? spelling)
  const nearness = (oldUrl: string | null) => {
    const at = spellings.indexOf(oldUrl ?? '')
    return at >= 0 ? at : spellings.length + keys.indexOf(oldUrlKey(oldUrl ?? '') ?? '')
  }
  const rows = await whole(db)
    .where((row) => row.or([row('old_url', 'in', spellings), row('old_key', 'in', keys)]))
    .orderBy('articles.id')
    .limit(10)
    .execute()
  const [row] = rows.sort((a, b) => nearness(a.old_url) - nearness(b.old_url))
  return row ? toArticle(row) : findByAlias(db, keys)
}

async function findByAlias(db: Db, keys: string[]): Promise<Article | undefined> {
  const named = db.selectFrom('article_aliases').select('article_id').where('key', 'in', keys)
  const row = await whole(db).where('articles.id', 'in', named).orderBy('articles.id').limit(1).executeTakeFirst()
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
