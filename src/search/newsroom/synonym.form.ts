import { z } from 'zod'
import type { Words } from '#locales/index.ts'
import { fault, line, readFields } from '#platform/http/forms/forms.ts'
import { type Weight, weights } from '#search-engine/words/synonym.ts'

const shown = weights.map(String) as [string, ...string[]]

const synonym = z.object({
  short: line({ max: 40, required: true }),
  long: line({ max: 200, required: true }),
  weight: z
    .enum(shown, fault('invalid'))
    .default(shown[0]!)
    .transform((text) => Number(text) as Weight),
})

export const readSynonym = (t: Words, body: unknown) => readFields(t, synonym, body)
