import type { Words } from '#locales/index.ts'
import { showMoment } from '#platform/text/dates.ts'
import type { Ending } from './session.actions.ts'
import type { KnownSession } from './session.store.ts'

/** Sessions as a list shows them; `own` is the one that looks. */
export const showSessions = (sessions: KnownSession[], { t, own, idleMinutes }: { t: Words; own: string; idleMinutes: number }) =>
  sessions.map((session) => ({
    key: session.key,
    browser: session.browser || t.sessions.unknownBrowser,
    address: session.address,
    started: showMoment(session.startedAt),
    used: showMoment(lastUse(session, idleMinutes)),
    own: session.key === own,
  }))

/** Each use puts the end off; the time allowed may have been another one then. */
const lastUse = ({ startedAt, expiresAt }: KnownSession, idleMinutes: number) =>
  new Date(Math.max(Date.parse(startedAt), Date.parse(expiresAt) - idleMinutes * 60_000))

/** What a button of the list asks for. */
export function endingOf(choice: string, own: string): Ending {
  if (choice === 'others') return { allBut: own }
  return choice === 'all' ? { allBut: '' } : { key: choice }
}
