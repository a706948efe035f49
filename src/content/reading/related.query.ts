import type { Article } from '#content/core/article.ts'
import { listPublicAmong, type Neighbour } from '#content/core/public-list.store.ts'
import type { Portal } from '#platform/context.ts'
import { findRelated } from '#search-engine/related/related.store.ts'
import { runRelated } from '#search-engine/threads.ts'

/** Looking takes ten milliseconds of a thread among 20,000 articles, so after an import pages leave most of it to the job. */
const most = { looks: 20, inMilliseconds: 2000 }
let [since, looks] = [0, 0]

/** What readers may see that is near an article: as it was found in the background, or now where nobody has looked yet. */
export async function listRelated(portal: Portal, article: Article, now: string, limit: number): Promise<Neighbour[]> {
  const found = (await findRelated(portal.db, article.id)) ?? (await look(portal, article, now, limit))
  return listPublicAmong(portal.db, now, found, limit)
}

/** Nothing when too much is looked for or the index is damaged: the page is more than what stands below it. */
async function look(portal: Portal, { id, title, lead }: Article, now: string, limit: number): Promise<number[]> {
  const time = performance.now()
  if (time - since > most.inMilliseconds) [since, looks] = [time, 0]
  return ++looks > most.looks ? [] : runRelated(portal, { id, title, lead, now, limit }).catch(() => [])
}
