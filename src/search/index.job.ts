import type { Portal } from '#platform/context.ts'
import { indexArticles } from './index.actions.ts'
import { listUnindexed } from './index.store.ts'

/** So few at a time that no page waits for long; so many a run that a stop does not either. */
const batch = 20
const mostARun = 500

/** Puts into the index what is missing there: everything, after an upgrade that changed how it is made. */
export async function indexMissing({ db, writer }: Portal): Promise<void> {
  for (let done = 0; done < mostARun; done += batch) {
    const ids = await listUnindexed(db, batch)
    if (ids.length === 0) return
    await writer.transaction().execute((tx) => indexArticles(tx, ids))
    await new Promise((pagesFirst) => setImmediate(pagesFirst))
  }
}
