import { z } from 'zod'
import { line } from '#platform/http/forms/forms.ts'

/** What readers see of a file. */
export const titleForm = z.object({ title: line({ max: 200 }) })
