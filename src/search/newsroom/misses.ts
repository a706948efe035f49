import type { Portal } from '#platform/context.ts'
import { localDay } from '#platform/text/dates.ts'

/** How long what was searched for in vain is kept. */
export const daysKept = 30

const mostPending = 500

/** The first day that is kept. */
export const firstDay = ({ clock }: Portal): string => localDay(new Date(clock.now().getTime() - (daysKept - 1) * 86_400_000))

/** Notes a search that found nothing with all its words. What looks like somebody's number stays out: nothing here is about a person. */
export function noteMiss({ searchMisses }: Portal, q: string) {
  const query = q.toLowerCase().slice(0, 100)
  if (query.replace(/\D/g, '').length >= 9) return
  // Between two flushes a robot could ask for anything.
  if (searchMisses.pending(query) > 0 || searchMisses.size() < mostPending) searchMisses.add(query)
}
