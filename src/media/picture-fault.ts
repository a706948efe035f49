import type { Config } from '#config.ts'
import type { Words } from '#locales/index.ts'
import type { Invalid } from '#platform/errors.ts'
import { sayForeign } from '#platform/foreign-files.ts'

/** Why a picture was not taken, and what to do. */
export function pictureFault(t: Words, { pictureLimitMb }: Config, { faults }: Invalid<'picture'>): string {
  const foreign = sayForeign(t, faults.picture ?? '', 'picture')
  if (foreign) return foreign
  const words = t.pictureFaults[faults.picture as keyof Words['pictureFaults']]
  return typeof words === 'function' ? words(pictureLimitMb) : words
}
