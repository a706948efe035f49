import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { type Page, paged } from '#platform/http/pagination.ts'
import type { ArticleSummary } from './article.ts'
import { countPublic, type ListFilter, listInOrder, listPlaces, listPublic } from './public-list.store.ts'

/** How far apart the remembered places of a list are, in articles. */
const step = 200

interface PublicList {
  /** What tells it from other lists. */
  path: string
  filter: ListFilter
  /** Of an own field of its kind; the newest first without one. */
  order?: { field: string; direction: 'asc' | 'desc' }
}

/** One page of a public list. Page 1,000 costs what page 1 costs. @throws NotFound behind the last page */
export async function readListPage(
  portal: Portal,
  { path, filter, order }: PublicList,
  number: number,
  size: number,
): Promise<Page<ArticleSummary>> {
  const { db, clock, contentCache } = portal
  const now = timestamp(clock)
  const total = await contentCache.remember(`count ${path}`, () => countPublic(db, now, filter))
  const offset = (number - 1) * size
  if (order && filter.kind) {
    return paged(await listInOrder(db, now, { ...filter, kind: filter.kind }, order, { limit: size, offset }), total, number, size)
  }
  if (offset < step) return paged(await listPublic(db, now, filter, { limit: size, offset }), total, number, size)

  const places = await contentCache.remember(`places ${path}`, () => listPlaces(db, now, filter, step))
  const after = places[Math.floor(offset / step) - 1]
  return paged(after ? await listPublic(db, now, filter, { limit: size, offset: offset % step, after }) : [], total, number, size)
}
