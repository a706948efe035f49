import type { RequestHandler } from 'express'
import { keyField, newKey } from '#platform/http/forms/idempotency-key.ts'
import { keepForm } from './kept-form.ts'
import { showKept } from './sign-in.page.ts'

/**
 * A form that made something and now says something else: nothing is made, all that was typed is there, and one button makes another one.
 */
export const offerAgain: RequestHandler = (req, res) => {
  const { t, made } = res.locals
  const kept = keepForm(req.originalUrl, { ...req.body, [keyField]: newKey() })
  showKept(res.status(422), kept, { why: t.keptForm.made, made: made?.href })
}
