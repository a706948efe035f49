import { z } from 'zod'
import type { Words } from '#locales/index.ts'
import { line, readFields } from '#platform/http/forms/forms.ts'

const synonym = z.object({ short: line({ max: 40, required: true }), long: line({ max: 200, required: true }) })

export const readSynonym = (t: Words, body: unknown) => readFields(t, synonym, body)
