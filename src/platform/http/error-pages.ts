import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import type { Words } from '#locales/index.ts'
import { isDamage, saveFailureOf, statusOfFailure } from '#platform/database/save-failure.ts'
import { loggedPath } from '#platform/http/security/logged-path.ts'
import type { Portal } from '../context.ts'
import { AlreadySent, Busy, Conflict, FileGone, Forbidden, Gone, Invalid, NotAllowed, NotFound, PortalError, Refused } from '../errors.ts'
import { speak } from './language.ts'
import { plainPage } from './plain-page.ts'

declare global {
  namespace Express {
    interface Locals {
      /** What reads this is a program. */
      errorsAsJson?: boolean
      /** The error is what readers are to get, even where an older page is known. */
      meant?: boolean
    }
  }
}

type Kind = keyof Words['errorPages']

/** The one place where an error becomes a status. */
const table: [new (...args: never[]) => Error, number, Kind][] = [
  [NotFound, 404, 'notFound'],
  [NotAllowed, 405, 'badRequest'],
  [FileGone, 410, 'fileGone'],
  [Gone, 410, 'gone'],
  [Forbidden, 403, 'forbidden'],
  [Invalid, 422, 'badRequest'],
  [Refused, 409, 'refused'],
  [Conflict, 409, 'conflict'],
  [AlreadySent, 409, 'conflict'],
  [Busy, 503, 'busy'],
]

export const notFound: RequestHandler = (_req, _res, next) => next(new NotFound())

/** `stylesheet` is the address of what the plain page is dressed in. */
export function errorPages(portal: Portal, stylesheet: string): ErrorRequestHandler {
  return (error, req, res, _next) => {
    // The answer is under way, or its reader is gone: all that is left is to end it.
    if (res.headersSent || res.destroyed) return void res.destroy()
    if (!res.locals.t) speak(res.locals, 'vi')

    const [status, kind] = statusOf(error)
    if (status >= 500) portal.log.error({ err: error, path: pathOf(req) }, 'a request failed')
    if (isDamage(error)) portal.healthIssues.begin('database', (error as Error).message)
    res.status(status)
    if (status >= 500 || res.get('Cache-Control') !== 'no-store') res.set('Cache-Control', status >= 500 ? 'no-store' : 'no-cache')
    if (status === 503) res.set('Retry-After', '30')
    const { title, advice } = res.locals.t.errorPages[kind]
    answer(res, {
      status,
      title,
      advice,
      reason: error instanceof PortalError ? error.message : '',
      what: error instanceof Gone ? error.title : '',
    })
  }

  function answer(res: Response, said: { status: number; title: string; advice: string; reason: string; what: string }) {
    const plain = () => res.type('html').send(plainPage({ ...res.locals, ...said, home: res.locals.link('/'), stylesheet }))
    if (res.locals.errorsAsJson)
      return void res.json({ error: { message: `${said.title}. ${said.advice}`, reason: said.reason || undefined } })
    if (said.status >= 500) return void plain()
    const page = { ...said, page: { title: said.title } }
    res.render(res.locals.errorView ?? 'errors/show', page, (failure, html) => void (failure ? plain() : res.send(html)))
  }
}

/** The address of a request, as far as it may be written down. */
export const pathOf = (req: Request): string => loggedPath(req.originalUrl)

function statusOf(error: unknown): [number, Kind] {
  for (const [type, status, kind] of table) if (error instanceof type) return [status, kind]
  const trouble = saveFailureOf(error)
  if (trouble) return [statusOfFailure(trouble), trouble]
  const status = (error as { status?: number } | null)?.status
  if (status === 413) return [413, 'tooLarge']
  if (status && status >= 400 && status < 500) return [status, status === 403 ? 'forbidden' : 'badRequest']
  return [500, 'failed']
}
