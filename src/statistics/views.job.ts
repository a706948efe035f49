import type { Portal } from '#platform/context.ts'
import { withoutWaiting } from '#platform/database/sqlite.ts'
import { localDay } from '#platform/text/dates.ts'
import { addViews } from './views.store.ts'

/** Writes the reads of the last second down. */
export async function flushViews(portal: Portal): Promise<void> {
  const day = localDay(portal.clock.now())
  await portal.views.flush((counts) => withoutWaiting(portal.writer, (db) => addViews(db, day, counts)))
}
