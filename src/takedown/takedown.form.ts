import { z } from 'zod'
import { line } from '#platform/http/forms/forms.ts'

/** Why; readers see it. */
export const takedownForm = z.object({ reason: line({ max: 500, required: true }) })
