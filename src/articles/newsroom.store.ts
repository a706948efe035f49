import type { Db } from '#platform/database/schema.ts'
import type { Article } from './article.ts'
import type { Phase } from './phase.ts'

/** What the newsroom's lists show of an article. */
export interface NewsroomItem extends Pick<Article, 'id' | 'kind' | 'status' | 'title' | 'reason' | 'publishedAt' | 'updatedAt'> {
  category: string
  /** The full name of who changed it last; empty when that was no person. */
  updatedBy: string
}

export interface NewsroomFilter {
  phase?: Phase
  kind?: Article['kind']
  /** null: those without a category. */
  categoryId?: number | null
  /** Only these, as a search found them. */
  ids?: number[]
  createdBy?: number
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
    .leftJoin('users', 'users.id', 'articles.updated_by')
    .select(['articles.id', 'kind', 'status', 'title', 'reason', 'published_at', 'updated_at'])
    .select(['categories.name as category', 'users.full_name as updated_by'])
    .orderBy('articles.updated_at', 'desc')
    .orderBy('articles.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(({ published_at, updated_at, updated_by, category, ...row }) => ({
    ...row,
    category: category ?? '',
    updatedBy: updated_by ?? '',
    publishedAt: published_at,
    updatedAt: updated_at,
  }))
}

export async function countForNewsroom(db: Db, now: string, filter: NewsroomFilter): Promise<number> {
  const { count } = await filtered(db, now, filter)
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

function filtered(db: Db, now: string, { phase, kind, categoryId, ids, createdBy }: NewsroomFilter) {
  let query = db.selectFrom('articles')
  if (kind) query = query.where('kind', '=', kind)
  if (createdBy) query = query.where('articles.created_by', '=', createdBy)
  if (categoryId === null) query = query.where('category_id', 'is', null)
  else if (categoryId) query = query.where('category_id', '=', categoryId)
  if (ids) query = query.where('articles.id', 'in', ids.length > 0 ? ids.slice(0, mostFound) : [0])

  if (phase === 'scheduled') return query.where('status', '=', 'published').where('published_at', '>', now)
  if (phase === 'published') return query.where('status', '=', 'published').where('published_at', '<=', now)
  if (phase === 'draft') return query.where('status', '=', 'draft').where('articles.reason', 'is', null)
  if (phase === 'returned') return query.where('status', '=', 'draft').where('articles.reason', 'is not', null)
  return phase ? query.where('status', '=', phase) : query
}
