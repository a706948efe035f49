import type { Request, RequestHandler, Response } from 'express'

declare global {
  namespace Express {
    interface Locals {
      /** `href`: an address to copy. */
      flash?: { kind: 'done' | 'failed'; text: string; href?: string }
    }
  }
}

/** Says something on the next page. */
export function flash(req: Request, text: string, kind: 'done' | 'failed' = 'done', href?: string) {
  req.session.flash = { kind, text, ...(href ? { href } : {}) }
}

/** After a form: on to the next page, which says what was done. */
export function done(req: Request, res: Response, text: string, path: string, kind?: 'done' | 'failed', href?: string) {
  flash(req, text, kind, href)
  res.redirect(303, res.locals.link(path))
}

export const showFlash: RequestHandler = (req, res, next) => {
  if (req.method === 'GET' && req.session.flash) {
    res.locals.flash = req.session.flash
    delete req.session.flash
  }
  next()
}
