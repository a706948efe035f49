import { csrfSync } from 'csrf-sync'
import type { Request, RequestHandler, Response } from 'express'

const { csrfSynchronisedProtection, generateToken } = csrfSync({ size: 32, getTokenFromRequest: (req) => req.body?._csrf })

declare global {
  namespace Express {
    interface Locals {
      /** For the hidden field `_csrf` of every form. */
      csrf: string
    }
  }
}

/** Gives the forms of this page the token of the session as it is now. */
export function setToken(req: Request, res: Response) {
  res.locals.csrf = generateToken(req)
}

export const giveToken: RequestHandler = (req, res, next) => {
  setToken(req, res)
  next()
}

/** Refuses a form that was not shown to this session. */
export const checkToken: RequestHandler = csrfSynchronisedProtection

/** Whether the browser says that a page of ours sent this form; undefined when it says nothing. */
export function cameFromHere(req: Request): boolean | undefined {
  const site = req.get('sec-fetch-site')
  if (site) return site === 'same-origin'
  const origin = req.get('origin')
  return origin === undefined ? undefined : URL.parse(origin)?.host === req.get('host')
}
