import { type ExpressionBuilder, type Selectable, sql } from 'kysely'
import type { ArticlesTable, Db, Schema } from '#platform/database/schema.ts'
import { type Article, type ArticleSummary, type Kind, normaliseOldUrl, oldUrlKey } from './article.ts'

export interface ListFilter {
  kind?: Kind
  /** null: those without a category. */
  categoryId?: number | null
  /** Leaves out what has expired by now. */
  inForce?: boolean
  pinned?: boolean
  /** Stored times: published from `from` until just before `until`. */
  from?: string
  until?: string
}

export async function findArticle(db: Db, id: number): Promise<Article | undefined> {
  const row = await whole(db).where('articles.id', '=', id).executeTakeFirst()
  return row && toArticle(row)
}

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

/** Where an article stands in a list: those before it are newer, those after it older. */
export interface Place {
  publishedAt: string
  id: number
}

/** What readers may see at `now`, newest first; `after` a place of the list if one is given. */
export async function listPublic(
  db: Db,
  now: string,
  filter: ListFilter,
  { limit, offset = 0, after }: { limit: number; offset?: number; after?: Place },
): Promise<ArticleSummary[]> {
  // The numbers come from the index alone, so that skipping costs next to nothing.
  const shown = publicOnes(plain(db), now, filter)
    .$if(after !== undefined, (query) => query.where(beside('<', after!)))
    .select('articles.id')
    .orderBy('articles.published_at', 'desc')
    .orderBy('articles.id', 'desc')
    .limit(limit)
    .offset(offset)
  const rows = await summaries(db)
    .where('articles.id', 'in', shown)
    .orderBy('articles.published_at', 'desc')
    .orderBy('articles.id', 'desc')
    .execute()
  return rows.map(toSummary)
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
  article: Article,
  side: 'newer' | 'older',
  limit: number,
): Promise<ArticleSummary[]> {
  const [compare, direction] = side === 'newer' ? (['>', 'asc'] as const) : (['<', 'desc'] as const)
  const rows = await publicOnes(summaries(db), now, { kind: article.kind, categoryId: article.category?.id ?? null })
    .where(beside(compare, { publishedAt: article.publishedAt ?? now, id: article.id }))
    .orderBy('articles.published_at', direction)
    .orderBy('articles.id', direction)
    .limit(limit)
    .execute()
  return rows.map(toSummary)
}

/** The most read public articles since a day of the portal's zone (`2019-10-16`). */
export async function listMostRead(db: Db, now: string, sinceDay: string, limit: number): Promise<ArticleSummary[]> {
  const rows = await summaries(db)
    .innerJoin(
      db
        .selectFrom('daily_views')
        .select((row) => ['article_id', row.fn.sum<number>('views').as('recent')])
        .where('day', '>=', sinceDay)
        .groupBy('article_id')
        .as('reads'),
      'reads.article_id',
      'articles.id',
    )
    .where('articles.status', '=', 'published')
    .where('articles.published_at', '<=', now)
    .orderBy('reads.recent', 'desc')
    .orderBy('articles.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toSummary)
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

const beside =
  (compare: '<' | '>', place: Place) =>
  ({ eb, refTuple, tuple }: ExpressionBuilder<Schema, 'articles'>) =>
    eb(refTuple('articles.published_at', 'articles.id'), compare, tuple(place.publishedAt, place.id))

/** Where readers may look: used by every public query. */
function publicOnes<T extends ReturnType<typeof summaries> | ReturnType<typeof plain>>(query: T, now: string, filter: ListFilter): T {
  let q = (query as ReturnType<typeof plain>).where('articles.status', '=', 'published').where('articles.published_at', '<=', now)
  if (filter.kind) q = q.where('articles.kind', '=', filter.kind)
  if (filter.categoryId === null) q = q.where('articles.category_id', 'is', null)
  else if (filter.categoryId !== undefined) q = q.where('articles.category_id', '=', filter.categoryId)
  if (filter.inForce) q = q.where((row) => row.or([row('articles.expires_at', 'is', null), row('articles.expires_at', '>', now)]))
  if (filter.pinned) q = q.where('articles.pinned', '=', 1)
  if (filter.from) q = q.where('articles.published_at', '>=', filter.from)
  if (filter.until) q = q.where('articles.published_at', '<', filter.until)
  return q as unknown as T
}

const plain = (db: Db) => db.selectFrom('articles')

const joined = (db: Db) =>
  plain(db)
    .leftJoin('categories', 'categories.id', 'articles.category_id')
    .leftJoin('media', 'media.id', 'articles.cover_id')
    .leftJoin('view_counters', 'view_counters.article_id', 'articles.id')

const summaries = (db: Db) =>
  joined(db)
    .select(['articles.id', 'kind', 'status', 'articles.category_id', 'title', 'lead', 'author', 'articles.slug', 'published_at'])
    .select(['expires_at', 'pinned', 'updated_at'])
    .select(['categories.slug as category_slug', 'categories.name as category_name', 'view_counters.total as views'])
    .select(['media.hash as cover_hash', 'media.width as cover_width', 'media.height as cover_height', 'media.alt as cover_alt'])

const whole = (db: Db) =>
  summaries(db).select([
    ...(['body', 'body_html', 'source', 'cover_id', 'old_url', 'reason', 'released_at', 'version'] as const),
    ...(['articles.created_at', 'articles.created_by', 'updated_by'] as const),
  ])

type SummaryRow = Pick<
  Selectable<ArticlesTable>,
  'id' | 'kind' | 'status' | 'category_id' | 'title' | 'lead' | 'author' | 'slug' | 'published_at' | 'expires_at' | 'pinned' | 'updated_at'
> & {
  category_slug: string | null
  category_name: string | null
  views: number | null
  cover_hash: string | null
  cover_width: number | null
  cover_height: number | null
  cover_alt: string | null
}

export const toSummary = (row: SummaryRow): ArticleSummary => ({
  id: row.id,
  kind: row.kind,
  status: row.status,
  category: row.category_id === null ? null : { id: row.category_id, slug: row.category_slug ?? '', name: row.category_name ?? '' },
  title: row.title,
  lead: row.lead,
  author: row.author,
  slug: row.slug,
  cover:
    row.cover_hash === null
      ? null
      : { hash: row.cover_hash, width: row.cover_width ?? 0, height: row.cover_height ?? 0, alt: row.cover_alt ?? '' },
  publishedAt: row.published_at,
  expiresAt: row.expires_at,
  updatedAt: row.updated_at,
  pinned: row.pinned === 1,
  views: row.views ?? 0,
})

type WholeRow = SummaryRow &
  Pick<
    Selectable<ArticlesTable>,
    | 'body'
    | 'body_html'
    | 'source'
    | 'cover_id'
    | 'old_url'
    | 'reason'
    | 'released_at'
    | 'version'
    | 'created_at'
    | 'created_by'
    | 'updated_by'
  >

const toArticle = (row: WholeRow): Article => ({
  ...toSummary(row),
  body: row.body,
  bodyHtml: row.body_html,
  source: row.source,
  coverId: row.cover_id,
  releasedAt: row.released_at,
  oldUrl: row.old_url,
  reason: row.reason,
  version: row.version,
  createdAt: row.created_at,
  createdBy: row.created_by,
  updatedBy: row.updated_by,
})
