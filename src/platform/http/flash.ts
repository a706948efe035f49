import type { Request, RequestHandler } from 'express'

declare global {
  namespace Express {
    interface Locals {
      flash?: { kind: 'done' | 'failed'; text: string }
    }
  }
}

/** Says something on the next page. */
export function flash(req: Request, text: string, kind: 'done' | 'failed' = 'done') {
  req.session.flash = { kind, text }
}

export const showFlash: RequestHandler = (req, res, next) => {
  if (req.method === 'GET' && req.session.flash) {
    res.locals.flash = req.session.flash
    delete req.session.flash
  }
  next()
}
