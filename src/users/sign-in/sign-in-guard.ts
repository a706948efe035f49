import type { RequestHandler } from 'express'
import type { Portal } from '#platform/context.ts'
import { Forbidden, NotFound } from '#platform/errors.ts'
import { readWithoutFiles } from '#platform/http/forms/forms.ts'
import { signedInUser } from '#platform/http/forms/session.ts'
import { mayVisit, menuFor, rightTo } from '#users/rights.ts'
import { askToEnrol } from '#users/second-factor/enrolment.page.ts'
import { findUser } from '#users/user.store.ts'
import type { User } from '#users/user.ts'
import { keepForm } from './kept-form.ts'
import { keepWhileSigningIn } from './stale-forms.ts'

declare global {
  namespace Express {
    interface Locals {
      /** Who is signed in; every newsroom page behind the guard has one. */
      editor: User
      menu: ReturnType<typeof menuFor>
    }
  }
}

/** All that somebody may use who has yet to set up a second factor. */
const untilEnrolled = ['/xac-thuc', '/mat-khau', '/phien']

/** Asks the table of rights. Who is not signed in comes back here after signing in, with the form they sent. */
export function signInGuard(portal: Portal): RequestHandler {
  const readRest = readWithoutFiles(portal)
  return async (req, res, next) => {
    const right = rightTo(req.path)
    if (right?.who === 'anyone') return next()

    const id = signedInUser(req, portal.clock)
    const editor = id ? await findUser(portal.db, id) : undefined
    if (!editor?.active) {
      if (req.method === 'POST') return readRest(req, res, (error) => (error ? next(error) : keepWhileSigningIn(req, res)))
      return res.redirect(303, res.locals.link(`/quan-tri/dang-nhap?ve=${encodeURIComponent(req.originalUrl)}`))
    }

    Object.assign(res.locals, { editor, menu: req.session.mustEnrol ? [] : menuFor(editor.role, req.path) })
    if (req.session.mustEnrol && !untilEnrolled.includes(req.path)) {
      if (req.method === 'POST')
        return askToEnrol(req, res.status(403), { user: editor, kept: keepForm(req.originalUrl, req.body), form: { typed: {} } })
      return res.redirect(303, res.locals.link(`/quan-tri/xac-thuc?ve=${encodeURIComponent(req.originalUrl)}`))
    }
    if (!right) throw new NotFound()
    if (!mayVisit(editor.role, req.path)) throw new Forbidden()
    next()
  }
}
