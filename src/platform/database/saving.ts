import type { Troubles } from '#platform/health-issues.ts'
import { troubleOf } from './trouble.ts'

/** The name of what is wrong while nothing can be saved. */
export const cannotSave = 'writing'

/** Knows from the first change that fails to the first one that is saved again that nothing can be. */
export const noteSaving = (troubles: Troubles) => (error: unknown) => {
  if (error === undefined) troubles.end(cannotSave)
  else if (troubleOf(error)) troubles.begin(cannotSave, String((error as { code: string }).code))
}
