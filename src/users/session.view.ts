import type { Words } from '#locales/index.ts'
import { showMoment } from '#platform/text/dates.ts'
import type { KnownSession } from './session.store.ts'

/** A session as the list shows it; `own` is the one that looks. */
export const showSession = (session: KnownSession, { t, own, idleMinutes }: { t: Words; own: string; idleMinutes: number }) => ({
  key: session.key,
  browser: session.browser || t.sessions.unknownBrowser,
  address: session.address,
  started: showMoment(session.startedAt),
  used: showMoment(new Date(Date.parse(session.expiresAt) - idleMinutes * 60_000)),
  own: session.key === own,
})
