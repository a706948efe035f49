import type { ExpressionBuilder, Nullable } from 'kysely'
import type { Article } from '#content/core/article.ts'
import { readOwn } from '#content/core/own-values.ts'
import type { listPhases } from '#content/core/phase.ts'
import type { ArticleChangesTable, Db, Schema } from '#platform/database/schema.ts'
import type { ResponsibilitiesByUser } from '#users/responsibilities/responsibility.ts'

/** What the newsroom's lists show of an article. */
export interface NewsroomItem extends Pick<Article, 'id' | 'kind' | 'status' | 'title' | 'reason' | 'publishedAt' | 'updatedAt' | 'own'> {
  category: string
  /** The full name of who changed it last; empty when that was no person. */
  updatedBy: string
  /** What waits beside what readers see. */
  urgent: boolean
  /** When a change that was approved is to appear. */
  dueAt: string | null
  change?: { status: 'draft' | 'submitted'; reason: string | null }
}

export interface NewsroomFilter {
  phase?: (typeof listPhases)[number]
  kind?: Article['kind']
  /** null: those without a category. */
  categoryId?: number | null
  /** Only these, as a search found them. */
  ids?: number[]
  createdBy?: number
  /** Only these and what has no category. */
  categories?: ResponsibilitiesByUser
  /** Not what this person began, or published in haste. */
  notBy?: number
}

/** A statement holds no more; whoever finds more than this narrows the search down. */
const mostFound = 10_000

/** Last changed first. */
export async function listForNewsroom(
  db: Db,
  now: string,
  filter: NewsroomFilter,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<NewsroomItem[]> {
  const rows = await filtered(db, now, filter)
    .leftJoin('categories', 'categories.id', 'articles.category_id')
    .leftJoin('users', (join) => join.on((on) => on('users.id', '=', on.fn.coalesce('changed_by', 'articles.updated_by'))))
    .select(['articles.id', 'kind', 'articles.status', 'title', 'articles.reason', 'published_at', 'articles.fields'])
    .select((row) => row.fn.coalesce('changed_at', 'articles.updated_at').as('updated_at'))
    .select(['categories.name as category', 'users.full_name as updated_by'])
    .select(['article_changes.status as change_status', 'article_changes.reason as change_reason', 'urgent_at'])
    .select((row) =>
      row.selectFrom('scheduled_changes').select('scheduled_changes.due_at').whereRef('article_id', '=', 'articles.id').as('scheduled_for'),
    )
    .orderBy('articles.touched_at', 'desc')
    .orderBy('articles.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(
    ({ published_at, updated_at, updated_by, category, change_status, change_reason, urgent_at, scheduled_for, fields, ...row }) => ({
      ...row,
      own: readOwn(row.kind, fields),
      category: category ?? '',
      updatedBy: updated_by ?? '',
      publishedAt: published_at,
      updatedAt: updated_at,
      urgent: urgent_at !== null,
      dueAt: scheduled_for,
      change: change_status ? { status: change_status, reason: change_reason } : undefined,
    }),
  )
}

export async function countForNewsroom(db: Db, now: string, filter: NewsroomFilter): Promise<number> {
  const { count } = await filtered(db, now, filter)
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

function filtered(db: Db, now: string, { phase, kind, categoryId, ids, createdBy, categories = 'all', notBy }: NewsroomFilter) {
  let query = db.selectFrom('articles').leftJoin('article_changes', 'article_changes.article_id', 'articles.id')
  if (kind) query = query.where('kind', '=', kind)
  if (createdBy) query = query.where(beganBy(createdBy))
  if (categoryId === null) query = query.where('category_id', 'is', null)
  else if (categoryId) query = query.where('category_id', '=', categoryId)
  if (ids) query = query.where('articles.id', 'in', ids.length > 0 ? ids.slice(0, mostFound) : [0])

  if (categories !== 'all')
    query = query.where((row) => row.or([row('category_id', 'is', null), row('category_id', 'in', [0, ...categories])]))
  if (notBy && phase === 'unreviewed') query = query.where('urgent_by', '!=', notBy)
  else if (notBy) query = query.where((row) => row(row.fn.coalesce('began_by', 'articles.created_by', row.lit(0)), '!=', notBy))

  // What is published is never in the bin, and the index alone answers how many there are.
  if (phase === 'scheduled')
    return query
      .where('articles.status', '=', 'published')
      .where((row) =>
        row.or([row('published_at', '>', now), row('articles.id', 'in', row.selectFrom('scheduled_changes').select('article_id'))]),
      )
  if (phase === 'published') return query.where('articles.status', '=', 'published').where('published_at', '<=', now)
  if (phase === 'unreviewed') return query.where('urgent_at', 'is not', null)
  if (phase === 'binned') return query.where('binned_at', 'is not', null).where('emptied_at', 'is', null)

  query = query.where('binned_at', 'is', null)
  if (phase === 'submitted') return query.where(standsAt('submitted'))
  if (phase === 'draft' || phase === 'returned') return query.where(standsAt('draft', phase === 'returned' ? 'is not' : 'is'))
  return phase ? query.where('articles.status', '=', phase) : query
}

type Where = ExpressionBuilder<Schema & { article_changes: Nullable<ArticleChangesTable> }, 'articles' | 'article_changes'>

/** An article that nobody has read yet, or the change of one that was published; each found by an index of its own. */
const standsAt = (status: 'draft' | 'submitted', reason?: 'is' | 'is not') => (row: Where) => {
  const changes = row.selectFrom('article_changes').select('article_id').where('status', '=', status)
  const first = row('articles.status', '=', status)
  return row.or([
    reason ? row.and([first, row('articles.reason', reason, null)]) : first,
    row('articles.id', 'in', reason ? changes.where('reason', reason, null) : changes),
  ])
}

const beganBy = (user: number) => (row: Where) =>
  row.or([
    row('articles.created_by', '=', user),
    row('articles.id', 'in', row.selectFrom('article_changes').select('article_id').where('began_by', '=', user)),
  ])
