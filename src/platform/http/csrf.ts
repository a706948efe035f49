import { csrfSync } from 'csrf-sync'
import type { RequestHandler } from 'express'

const { csrfSynchronisedProtection, generateToken } = csrfSync({ size: 32, getTokenFromRequest: (req) => req.body?._csrf })

declare global {
  namespace Express {
    interface Locals {
      /** For the hidden field `_csrf` of every form. */
      csrf: string
    }
  }
}

const giveToken: RequestHandler = (req, res, next) => {
  res.locals.csrf = generateToken(req)
  next()
}

/** Refuses a form that was not shown to this session, and gives the pages their token. */
export const csrfProtection: RequestHandler[] = [csrfSynchronisedProtection, giveToken]
