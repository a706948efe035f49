import type { ErrorRequestHandler } from 'express'
import type { Portal } from '#platform/context.ts'
import { saveFailureOf, statusOfFailure } from '#platform/database/save-failure.ts'
import { keepForm } from './kept-form.ts'
import { showKept } from './sign-in.page.ts'

/** A form that could not be saved because of the disk or the database comes back with all that was typed, and a button to send it again. */
export function keepFormsInTrouble({ log }: Portal): ErrorRequestHandler {
  return (error, req, res, next) => {
    const trouble = saveFailureOf(error)
    if (!trouble || req.method !== 'POST' || !res.locals.editor || res.headersSent) return next(error)
    log.error({ err: error, path: req.path }, 'a form could not be saved')
    res.set('Retry-After', '30')
    showKept(res.status(statusOfFailure(trouble)), keepForm(req.originalUrl, req.body), { why: res.locals.t.trouble[trouble] })
  }
}
