import { setTimeout as wait } from 'node:timers/promises'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { runRelated } from '#search-engine/threads.ts'
import { listUnrelated, markStale, putRelated } from './related.store.ts'

const batch = 20
const mostARun = 400
/** How many times as long as it took it rests after each batch. */
const rest = 9
/** Some may be withdrawn or expire before it is looked for again. */
const kept = 15

/** Finds what stands under each article, new ones first; and again for what is near one that has changed. */
export async function relateArticles(portal: Portal, signal?: AbortSignal): Promise<void> {
  for (let done = 0; done < mostARun; done += batch) {
    const articles = await listUnrelated(portal.db, batch)
    if (articles.length === 0 || signal?.aborted) return
    const begun = performance.now()
    const now = timestamp(portal.clock)
    const found = await Promise.all(articles.map((article) => runRelated(portal, { ...article, now, limit: kept })))
    await portal.writer.transaction().execute(async (tx) => {
      for (const [i, { id, updatedAt, fresh }] of articles.entries()) {
        await putRelated(tx, id, found[i]!, now)
        if (fresh) await markStale(tx, found[i]!, updatedAt)
      }
    })
    await wait((performance.now() - begun) * rest, undefined, { signal }).catch(() => undefined)
  }
}
