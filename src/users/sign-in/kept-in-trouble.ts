import type { ErrorRequestHandler } from 'express'
import type { Portal } from '#platform/context.ts'
import { statusOfTrouble, troubleOf } from '#platform/database/trouble.ts'
import { keepForm } from './kept-form.ts'
import { showKept } from './sign-in.page.ts'

/** A form that could not be saved because of the disk or the database comes back with all that was typed, and a button to send it again. */
export function keepFormsInTrouble({ log }: Portal): ErrorRequestHandler {
  return (error, req, res, next) => {
    const trouble = troubleOf(error)
    if (!trouble || req.method !== 'POST' || !res.locals.editor || res.headersSent) return next(error)
    log.error({ err: error, path: req.path }, 'a form could not be saved')
    res.set('Retry-After', '30')
    showKept(res.status(statusOfTrouble(trouble)), keepForm(req.originalUrl, req.body), { why: res.locals.t.trouble[trouble] })
  }
}
