import type { Words } from '#locales/index.ts'
import { localIso, showMoment } from '#platform/text/dates.ts'
import type { AlertDeed } from './alert.store.ts'

/** A line of an alert's history. */
export const showDeed = ({ at, by, action }: AlertDeed, t: Words) => ({
  iso: localIso(at),
  time: showMoment(at),
  by,
  what: (t.audit.actions as Record<string, string>)[action] ?? action,
})
