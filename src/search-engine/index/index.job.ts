import { setTimeout as wait } from 'node:timers/promises'
import type { Portal } from '#platform/context.ts'
import { indexArticles } from './index.actions.ts'
import { listUnindexed } from './index.store.ts'

/** So few at a time that no page waits for long. */
const batch = 5
const mostARun = 500
/** How many times as long as it took it rests after each batch: readers have the core to themselves for most of the time. */
const rest = 4

/** Puts into the index what is missing there: everything, after an upgrade that changed how it is made. */
export async function indexMissing({ db, writer }: Portal, signal?: AbortSignal): Promise<void> {
  for (let done = 0; done < mostARun; done += batch) {
    const ids = await listUnindexed(db, batch)
    if (ids.length === 0 || signal?.aborted) return
    const begun = performance.now()
    await writer.transaction().execute((tx) => indexArticles(tx, ids))
    await wait((performance.now() - begun) * rest, undefined, { signal }).catch(() => undefined)
  }
}
