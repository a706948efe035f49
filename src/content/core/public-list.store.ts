import { type ExpressionBuilder, sql } from 'kysely'
import type { KindName } from '#kinds.ts'
import { prepared } from '#platform/database/prepared.ts'
import type { Db, Schema } from '#platform/database/schema.ts'
import type { Article, ArticleSummary } from './article.ts'
import { plain, summaries, toSummary } from './article-rows.store.ts'
import { type ListedRange, listedWithin } from './listed-values.store.ts'

export interface ListFilter {
  kind?: KindName
  /** null: those without a category. */
  categoryId?: number | null
  /** Leaves out what has expired by now. */
  inForce?: boolean
  pinned?: boolean
  /** Stored times: published from `from` until just before `until`. */
  from?: string
  until?: string
  /** Own fields of the kind (`listed`), each with one value or those from one until just before another. */
  own?: Record<string, ListedRange>
}

/** Where an article stands in a list: those before it are newer, those after it older. */
export interface Place {
  publishedAt: string
  id: number
}

/** What a link to an article says. */
export interface Neighbour extends Place {
  kind: KindName
  title: string
  slug: string
}

/** What readers may see at `now`, newest first; `after` a place of the list if one is given. */
export async function listPublic(
  db: Db,
  now: string,
  filter: ListFilter,
  { limit, offset = 0, after }: { limit: number; offset?: number; after?: Place },
): Promise<ArticleSummary[]> {
  const { own = {}, ...rest } = filter
  const page = { now, ...rest, limit, offset, afterTime: after?.publishedAt, afterId: after?.id }
  const rows = Object.keys(own).length > 0 ? await pageOf(db, { ...page, own }).execute() : await publicPage(db, page)
  return rows.map(toSummary)
}

type PageOfList = ListFilter & { now: string; limit: number; offset: number; afterTime?: string; afterId?: number }

const publicPage = prepared((db, page: Omit<PageOfList, 'own'>) => pageOf(db, page))

function pageOf(db: Db, { now, limit, offset, afterTime, afterId, ...filter }: PageOfList) {
  // The numbers come from the index alone, so that skipping costs next to nothing.
  const after = afterTime === undefined ? undefined : { publishedAt: afterTime, id: afterId! }
  const shown = publicOnes(plain(db), now, filter, after)
    .select('articles.id')
    .orderBy('articles.published_at', 'desc')
    .orderBy('articles.id', 'desc')
    .limit(limit)
    .offset(offset)
  return summaries(db).where('articles.id', 'in', shown).orderBy('articles.published_at', 'desc').orderBy('articles.id', 'desc')
}

/** Every `step`-th place of a list, so that a page far down is reached from the nearest one. */
export async function listPlaces(db: Db, now: string, filter: ListFilter, step: number): Promise<Place[]> {
  const numbered = publicOnes(plain(db), now, filter).select((row) => [
    'articles.id',
    'articles.published_at',
    row.fn
      .agg<number>('row_number')
      .over((over) => over.orderBy('articles.published_at', 'desc').orderBy('articles.id', 'desc'))
      .as('number'),
  ])
  const rows = await db
    .selectFrom(numbered.as('numbered'))
    .select(['id', 'published_at'])
    .where(sql<boolean>`number % ${sql.lit(step)} = 0`)
    .orderBy('number')
    .execute()
  return rows.map((row) => ({ id: row.id, publishedAt: row.published_at ?? '' }))
}

export async function countPublic(db: Db, now: string, filter: ListFilter): Promise<number> {
  const { count } = await publicOnes(db.selectFrom('articles'), now, filter)
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The articles of the same kind and category just after (`newer`) or before (`older`) this one, nearest first. */
export async function listNeighbours(
  db: Db,
  now: string,
  { id, kind, category, publishedAt }: Article,
  side: 'newer' | 'older',
  limit: number,
): Promise<Neighbour[]> {
  // One that is to come has no neighbours but those that are public.
  const time = publishedAt && publishedAt < now ? publishedAt : now
  const place = { now, kind, categoryId: category?.id ?? null, publishedAt: time, id, limit }
  const rows = await (side === 'newer' ? newerOnes : olderOnes)(db, place)
  return rows.map((row) => ({ kind, id: row.id, title: row.title, slug: row.slug, publishedAt: row.published_at ?? now }))
}

/** Of these articles those that readers may see and that are in force, in the same order. */
export async function listPublicAmong(db: Db, now: string, ids: number[], limit: number): Promise<Neighbour[]> {
  if (ids.length === 0) return []
  const rows = await publicOnes(plain(db), now, { inForce: true })
    .select(['articles.kind', 'articles.id', 'title', 'articles.slug', 'published_at'])
    .where('articles.id', 'in', ids)
    .execute()
  const place = new Map(ids.map((id, i) => [id, i]))
  return rows
    .map((row) => ({ kind: row.kind, id: row.id, title: row.title, slug: row.slug, publishedAt: row.published_at ?? now }))
    .sort((a, b) => place.get(a.id)! - place.get(b.id)!)
    .slice(0, limit)
}

interface Beside extends Place {
  now: string
  kind: KindName
  categoryId: number | null
  limit: number
}

const newerOnes = prepared((db, { now, kind, categoryId, limit, ...place }: Beside) =>
  nearest(publicOnes(plain(db), now, { kind, categoryId }).where(beside('>', place)), 'asc', limit),
)

const olderOnes = prepared((db, { now, kind, categoryId, limit, ...place }: Beside) =>
  nearest(publicOnes(plain(db), now, { kind, categoryId }, place), 'desc', limit),
)

const nearest = (query: ReturnType<typeof plain>, direction: 'asc' | 'desc', limit: number) =>
  query
    .select(['articles.id', 'title', 'articles.slug', 'published_at'])
    .orderBy('articles.published_at', direction)
    .orderBy('articles.id', direction)
    .limit(limit)

/** What readers may see of a kind, in the order of an own field; those that say the same, the newest first. */
export async function listInOrder(
  db: Db,
  now: string,
  filter: ListFilter & { kind: KindName },
  { field, direction }: { field: string; direction: 'asc' | 'desc' },
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<ArticleSummary[]> {
  const shown = await publicOnes(plain(db), now, filter)
    .innerJoin('listed_values', 'listed_values.article_id', 'articles.id')
    .select('articles.id')
    .where('listed_values.kind', '=', filter.kind)
    .where('listed_values.name', '=', field)
    .orderBy('listed_values.value', direction)
    .orderBy('articles.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  if (shown.length === 0) return []
  const ids = shown.map(({ id }) => id)
  const rows = await summaries(db).where('articles.id', 'in', ids).execute()
  return rows.map(toSummary).sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
}

/** The most read public articles that are in force, since a day of the portal's zone (`2019-10-16`). */
export async function listMostRead(db: Db, now: string, sinceDay: string, limit: number): Promise<ArticleSummary[]> {
  const read = await db
    .selectFrom('daily_views')
    .select('article_id')
    .where('day', '>=', sinceDay)
    .groupBy('article_id')
    .orderBy((row) => row.fn.sum('views'), 'desc')
    .orderBy('article_id', 'desc')
    .limit(limit + withdrawnMeanwhile)
    .execute()
  if (read.length === 0) return []
  const ids = read.map((row) => row.article_id)
  const rows = await publicOnes(summaries(db), now, { inForce: true }).where('articles.id', 'in', ids).execute()
  const place = new Map(ids.map((id, i) => [id, i]))
  return rows
    .map(toSummary)
    .sort((a, b) => place.get(a.id)! - place.get(b.id)!)
    .slice(0, limit)
}

/** So many of the most read ones may be gone without leaving a gap. */
const withdrawnMeanwhile = 50

const beside =
  (compare: '<' | '>', place: Place) =>
  ({ eb, refTuple, tuple }: ExpressionBuilder<Schema, 'articles'>) =>
    eb(refTuple('articles.published_at', 'articles.id'), compare, tuple(place.publishedAt, place.id))

/**
 * Where readers may look: used by every public query.
 * @param after a place that is public: what comes after it is older still. SQLite would go down from `now` if it were told both.
 */
function publicOnes<T extends ReturnType<typeof summaries> | ReturnType<typeof plain>>(
  query: T,
  now: string,
  filter: ListFilter,
  after?: Place,
): T {
  let q = (query as ReturnType<typeof plain>).where('articles.status', '=', 'published')
  q = after ? q.where(beside('<', after)) : q.where('articles.published_at', '<=', now)
  if (filter.kind) q = q.where('articles.kind', '=', filter.kind)
  if (filter.categoryId === null) q = q.where('articles.category_id', 'is', null)
  else if (filter.categoryId !== undefined) q = q.where('articles.category_id', '=', filter.categoryId)
  if (filter.inForce) q = q.where((row) => row.or([row('articles.expires_at', 'is', null), row('articles.expires_at', '>', now)]))
  // Written out, so that the index of those few is found.
  if (filter.pinned) q = q.where('articles.pinned', '=', sql.lit(1))
  if (filter.from) q = q.where('articles.published_at', '>=', filter.from)
  if (filter.until) q = q.where('articles.published_at', '<', filter.until)
  for (const [name, range] of Object.entries(filter.own ?? {}))
    q = q.where((row) => row('articles.id', 'in', listedWithin(row, filter.kind!, name, range)))
  return q as unknown as T
}
