import type { RequestHandler } from 'express'
import type { Portal } from '#platform/context.ts'
import { Forbidden, NotFound } from '#platform/errors.ts'
import { mayVisit, menuFor, rightTo } from './rights.ts'
import { findUser } from './user.store.ts'
import type { User } from './user.ts'

declare global {
  namespace Express {
    interface Locals {
      /** Who is signed in; every newsroom page behind the guard has one. */
      editor: User
      menu: ReturnType<typeof menuFor>
    }
  }
}

/** Asks the table of rights. Who is not signed in comes back here after signing in. */
export function signInGuard(portal: Portal): RequestHandler {
  return async (req, res, next) => {
    const right = rightTo(req.path)
    if (right?.who === 'anyone') return next()

    const editor = req.session.userId ? await findUser(portal.writer, req.session.userId) : undefined
    if (!editor?.active) {
      const here = req.method === 'GET' ? req.originalUrl : ''
      return res.redirect(303, res.locals.link(`/quan-tri/dang-nhap${here ? `?ve=${encodeURIComponent(here)}` : ''}`))
    }

    Object.assign(res.locals, { editor, menu: menuFor(editor.role, req.path) })
    if (!right) throw new NotFound()
    if (!mayVisit(editor.role, req.path)) throw new Forbidden()
    next()
  }
}
