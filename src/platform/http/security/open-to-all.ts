import type { RequestHandler } from 'express'

/** For programs: pages of any site may read this, and errors are JSON as everything is. */
export const openToAll: RequestHandler = (_req, res, next) => {
  res.locals.errorsAsJson = true
  res.set({ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' })
  next()
}
