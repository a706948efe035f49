import { standing } from '#media/takedown.store.ts'
import type { Db } from '#platform/database/schema.ts'
import type { Article, ArticleSummary } from './article.ts'
import { readOwn } from './own-values.ts'

export const plain = (db: Db) => db.selectFrom('articles')

const joined = (db: Db) =>
  plain(db)
    .leftJoin('categories', 'categories.id', 'articles.category_id')
    .leftJoin('media', (join) => join.onRef('media.id', '=', 'articles.cover_id').on(standing('media.hash')))
    .leftJoin('view_counters', 'view_counters.article_id', 'articles.id')

/** What lists and blocks show. */
export const summaries = (db: Db) =>
  joined(db)
    .select(['articles.id', 'kind', 'status', 'articles.category_id', 'title', 'lead', 'author', 'articles.slug', 'published_at'])
    .select(['expires_at', 'pinned', 'updated_at', 'fields'])
    .select(['categories.slug as category_slug', 'categories.name as category_name', 'view_counters.total as views'])
    .select(['media.hash as cover_hash', 'media.width as cover_width', 'media.height as cover_height', 'media.alt as cover_alt'])
    .select(['media.focus_x as cover_x', 'media.focus_y as cover_y', 'media.avif as cover_avif'])

/** All of an article. */
export const whole = (db: Db) =>
  summaries(db).select([
    ...(['body', 'body_html', 'source', 'cover_id', 'old_url', 'reason', 'released_at', 'version'] as const),
    ...(['articles.created_at', 'articles.created_by', 'updated_by', 'urgent_at', 'urgent_by'] as const),
    ...(['binned_at', 'binned_by', 'emptied_at'] as const),
  ])

type Row<T extends (db: Db) => { execute(): Promise<unknown[]> }> = Awaited<ReturnType<ReturnType<T>['execute']>>[number]

export const toSummary = (row: Row<typeof summaries>): ArticleSummary => ({
  id: row.id,
  kind: row.kind,
  status: row.status,
  category: row.category_id === null ? null : { id: row.category_id, slug: row.category_slug ?? '', name: row.category_name ?? '' },
  title: row.title,
  lead: row.lead,
  author: row.author,
  slug: row.slug,
  cover: coverOf(row),
  publishedAt: row.published_at,
  expiresAt: row.expires_at,
  updatedAt: row.updated_at,
  pinned: row.pinned === 1,
  own: readOwn(row.kind, row.fields),
  views: row.views ?? 0,
})

const coverOf = ({ cover_hash: hash, cover_x, cover_y, ...row }: Row<typeof summaries>): ArticleSummary['cover'] =>
  hash === null
    ? null
    : {
        ...{ hash, width: row.cover_width ?? 0, height: row.cover_height ?? 0, alt: row.cover_alt ?? '' },
        ...{ focus: { x: cover_x ?? 50, y: cover_y ?? 50 }, avif: row.cover_avif === 1 },
      }

export const toArticle = (row: Row<typeof whole>): Article => ({
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
  binned: row.binned_at ? { at: row.binned_at, by: row.binned_by, emptied: row.emptied_at !== null } : null,
  urgent: row.urgent_at ? { at: row.urgent_at, by: row.urgent_by } : null,
})
