import { setTimeout as wait } from 'node:timers/promises'
import type { HealthIssues } from '#platform/health-issues.ts'
import { saveFailureOf } from './save-failure.ts'

/** The name of what is wrong while nothing can be saved. */
export const cannotSave = 'writing'

/** Knows from the first change that fails to the first one that is saved again that nothing can be. */
export const noteSaving = (healthIssues: HealthIssues) => (error: unknown) => {
  if (error === undefined) healthIssues.end(cannotSave)
  else if (saveFailureOf(error)) healthIssues.begin(cannotSave, String((error as { code: string }).code))
}

/** Milliseconds. */
const moment = 500

/**
 * What is only noted while somebody reads keeps the page back for a moment at most, however long another process holds the database. It
 * goes on behind it. @returns what it came to, or undefined when that is not known yet
 */
export const briefly = <T>(noting: Promise<T>): Promise<T | undefined> => Promise.race([noting, wait(moment, undefined, { ref: false })])
