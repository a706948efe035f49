import { csrfSync } from 'csrf-sync'
import type { Request, RequestHandler, Response } from 'express'

declare global {
  namespace Express {
    interface Locals {
      /** For the hidden field `_csrf` of every form. */
      csrf: string
    }
  }
}

/**
 * Who is signed in has a token in the session. Who is not has it in a cookie and in the form, so that looking at
 * the sign-in page writes nothing down; with HTTPS no other host can set that cookie.
 */
const { csrfSynchronisedProtection, generateToken } = csrfSync({
  size: 32,
  getTokenFromRequest: (req) => req.body?._csrf,
  getTokenFromState: (req) => (req.session.userId === undefined ? visitorsToken(req) : req.session.csrfToken),
  storeTokenInState: (req, token) => {
    if (req.session.userId !== undefined) req.session.csrfToken = token
    else req.res?.cookie(cookieName(req), token, { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(req) })
  },
})

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

/** As the session's cookie is. */
const isSecure = (req: Request): boolean => req.session.cookie.secure === true

const cookieName = (req: Request): string => (isSecure(req) ? '__Host-mau-don' : 'mau-don')

function visitorsToken(req: Request): string | undefined {
  const pairs = (req.headers.cookie ?? '').split(/;\s*/)
  const start = `${cookieName(req)}=`
  const token = pairs.find((pair) => pair.startsWith(start))?.slice(start.length)
  return token && /^[0-9a-f]{64}$/.test(token) ? token : undefined
}
