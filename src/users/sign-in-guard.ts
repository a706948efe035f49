import type { RequestHandler } from 'express'
import type { Portal } from '#platform/context.ts'
import { findUser } from './user.store.ts'
import type { User } from './user.ts'

declare global {
  namespace Express {
    interface Locals {
      /** Who is signed in; every newsroom route behind the guard has one. */
      editor: User
    }
  }
}

/** Lets only the signed-in pass; the others come back here after signing in. */
export function signInGuard(portal: Portal): RequestHandler {
  return async (req, res, next) => {
    const editor = req.session.userId ? await findUser(portal.writer, req.session.userId) : undefined
    if (editor?.active) {
      res.locals.editor = editor
      return next()
    }
    const here = req.method === 'GET' ? req.originalUrl : ''
    res.redirect(303, res.locals.link(`/quan-tri/dang-nhap${here ? `?ve=${encodeURIComponent(here)}` : ''}`))
  }
}
