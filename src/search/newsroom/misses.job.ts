import type { Portal } from '#platform/context.ts'
import { localDay } from '#platform/text/dates.ts'
import { addMisses } from './misses.store.ts'
import { firstDay } from './misses.ts'

/** Writes down what was searched for in vain. */
export async function flushMisses(portal: Portal): Promise<void> {
  await portal.searchMisses.flush((counts) => addMisses(portal.writer, localDay(portal.clock.now()), firstDay(portal), counts))
}
