import type { KindName } from '#kinds.ts'
import type { Db } from '#platform/database/schema.ts'
import { monthsBack } from '#platform/text/dates.ts'

/** An article's address and when it last changed; all of it stands in the index `articles_by_time`. */
export interface ArticleAddress {
  kind: KindName
  id: number
  slug: string
  publishedAt: string
  updatedAt: string
}

/** The public articles from number `skip` (0 is the oldest), oldest first, a batch at a time, so that any number needs little memory. */
export async function* walkAddresses(db: Db, now: string, skip: number, count: number, batch = 1000): AsyncGenerator<ArticleAddress> {
  let start = await addresses(db, now).offset(skip).limit(1).executeTakeFirst()
  for (let left = count; start && left > 0; left -= batch) {
    const { publishedAt, id } = start
    const found = await addresses(db, now)
      .where(({ eb, refTuple, tuple }) => eb(refTuple('published_at', 'id'), '>=', tuple(publishedAt as string | null, id)))
      .limit(batch + 1)
      .execute()
    yield* found.slice(0, Math.min(batch, left)) as ArticleAddress[]
    start = found[batch]
  }
}

const addresses = (db: Db, now: string) =>
  db
    .selectFrom('articles')
    .select(['kind', 'id', 'slug', 'published_at as publishedAt', 'updated_at as updatedAt'])
    .where('status', '=', 'published')
    .where('published_at', '<=', now)
    .orderBy('published_at')
    .orderBy('id')

/** The titles of what was published since a stored time, by number; a thousand at most. */
export async function titlesSince(db: Db, now: string, since: string): Promise<Map<number, string>> {
  const rows = await addresses(db, now).select('title').where('published_at', '>=', since).limit(1000).execute()
  return new Map(rows.map(({ id, title }) => [id, title]))
}

export interface MonthOfArticles {
  /** `2019-10`, in the portal's zone. */
  month: string
  count: number
  /** How many of the kind are newer than this month. */
  newer: number
}

/** How many public articles of a kind each month has, newest first, empty months left out. */
export async function countByMonth(db: Db, now: string, kind: KindName): Promise<MonthOfArticles[]> {
  const { oldest } = await publicOf(db, now, kind)
    .select((row) => row.fn.min('published_at').as('oldest'))
    .executeTakeFirstOrThrow()
  const months: MonthOfArticles[] = []
  let newer = 0
  for (const { month, from, before } of monthsBack(now, oldest ?? now)) {
    const count = await countBetween(db, now, kind, from, before)
    if (count > 0) months.push({ month, count, newer })
    newer += count
  }
  return months
}

async function countBetween(db: Db, now: string, kind: KindName, from: string, before: string): Promise<number> {
  const { count } = await publicOf(db, now, kind)
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('published_at', '>=', from)
    .where('published_at', '<', before)
    .executeTakeFirstOrThrow()
  return Number(count)
}

const publicOf = (db: Db, now: string, kind: KindName) =>
  db.selectFrom('articles').where('kind', '=', kind).where('status', '=', 'published').where('published_at', '<=', now)
