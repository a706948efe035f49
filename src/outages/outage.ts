import type { Schema } from '#platform/database/schema.ts'

/** What stands still: the newsroom alone, or readers' pages too. */
export type Scope = Schema['outages']['scope']
export const scopes: readonly Scope[] = ['newsroom', 'site']

export interface OutageValues {
  scope: Scope
  reason: string
  startsAt: string
  /** When everything is there again. */
  endsAt: string
}

/** A planned outage that is not over. */
export interface Outage extends OutageValues {
  id: number
  announcedBy: string
}

export const isUnderWay = ({ startsAt, endsAt }: OutageValues, now: string): boolean => startsAt <= now && now < endsAt

/** The one that stops this part now; a whole outage stops the newsroom too. */
export const outageOf = (part: Scope, outages: Outage[], now: string): Outage | undefined =>
  outages.find((outage) => isUnderWay(outage, now) && (outage.scope === 'site' || part === 'newsroom'))
