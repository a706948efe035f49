import { z } from 'zod'
import type { Words } from '#locales/index.ts'
import { fault, line, readFields } from '#platform/http/forms/forms.ts'
import { type Weight, weights } from '#search-engine/words/synonym.ts'

const shown = weights.map(String)

const synonym = z.object({
  short: line({ max: 40, required: true }),
  long: line({ max: 200, required: true }),
  // Forms of before it was asked for do not say it.
  weight: z.enum(['', ...shown], fault('invalid')).transform((text) => (Number(text) || weights[0]) as Weight),
})

export const readSynonym = (t: Words, body: unknown) => readFields(t, synonym, body)
