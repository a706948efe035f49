import type { Portal } from '#platform/context.ts'
import { localDay } from '#platform/text/dates.ts'
import { addViews } from './views.store.ts'

/** Writes the reads of the last second down. */
export async function flushViews(portal: Portal): Promise<void> {
  await portal.views.flush((counts) => addViews(portal.writer, localDay(portal.clock.now()), counts))
}
