import type { Article } from '#content/core/article.ts'
import { listPublicAmong, type Neighbour } from '#content/core/public-list.store.ts'
import type { Portal } from '#platform/context.ts'
import { findRelated } from '#search-engine/related/related.store.ts'
import { runRelated } from '#search-engine/threads.ts'

/**
 * What readers may see that is near an article: as it was found in the background. Where nobody has looked yet it is looked for now if a
 * thread has nothing else to do, so that searches never wait for it, nor pages after an import: it takes ten milliseconds among 20,000.
 */
export async function listRelated(portal: Portal, article: Article, now: string, limit: number): Promise<Neighbour[]> {
  const found = (await findRelated(portal.db, article.id)) ?? (portal.searchThreads.isIdle() ? await look(portal, article, now, limit) : [])
  return listPublicAmong(portal.db, now, found, limit)
}

/** Nothing when the index is damaged: the page is more than what stands below it. */
const look = (portal: Portal, { id, title, lead }: Article, now: string, limit: number): Promise<number[]> =>
  runRelated(portal, { id, title, lead, now, limit }).catch(() => [])
