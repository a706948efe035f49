import type { Words } from '#locales/index.ts'
import { localIso, showMoment } from '#platform/text/dates.ts'
import type { AlertHistoryEntry } from './alert.store.ts'

/** A line of an alert's history. */
export const showHistoryEntry = ({ at, by, action }: AlertHistoryEntry, t: Words) => ({
  iso: localIso(at),
  time: showMoment(at),
  by,
  what: (t.audit.actions as Record<string, string>)[action] ?? action,
})
