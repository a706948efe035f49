import { z } from 'zod'
import { line } from '#platform/http/forms/forms.ts'

export const scopes = ['one', 'older', 'all'] as const
export type Scope = (typeof scopes)[number]

/** Which versions go, and why. */
export const clearForm = z.object({ scope: z.enum(scopes).catch('one'), reason: line({ max: 500, required: true }) })
