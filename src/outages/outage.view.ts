import type { Words } from '#locales/index.ts'
import { localIso, showMoment } from '#platform/text/dates.ts'
import { isUnderWay, type Outage } from './outage.ts'

/** A planned outage for people: finished strings. */
export const showOutage = (outage: Outage, t: Words, now: string) => ({
  id: outage.id,
  text: t.outages[outage.scope](showMoment(outage.startsAt), showMoment(outage.endsAt), outage.reason),
  underWay: isUnderWay(outage, now),
  by: outage.announcedBy,
  endIso: localIso(outage.endsAt),
})

export type ShownOutage = ReturnType<typeof showOutage>
