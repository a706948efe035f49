import type { ErrorRequestHandler, RequestHandler, Response } from 'express'
import type { Words } from '#locales/index.ts'
import type { Portal } from '../context.ts'
import { Busy, Conflict, Forbidden, Gone, Invalid, NotFound, Refused } from '../errors.ts'

type Kind = keyof Words['errorPages']

/** The one place where an error becomes a status. */
const table: [new (...args: never[]) => Error, number, Kind][] = [
  [NotFound, 404, 'notFound'],
  [Gone, 410, 'gone'],
  [Forbidden, 403, 'forbidden'],
  [Invalid, 422, 'badRequest'],
  [Refused, 409, 'refused'],
  [Conflict, 409, 'conflict'],
  [Busy, 503, 'busy'],
]

export const notFound: RequestHandler = (_req, _res, next) => next(new NotFound())

export function errorPages(portal: Portal): ErrorRequestHandler {
  return (error, req, res, next) => {
    const [status, kind] = statusOf(error)
    if (status >= 500) portal.log.error({ error, url: req.originalUrl }, 'a request failed')
    if (res.headersSent) return next(error)

    res.status(status)
    if (status === 503) res.set('Retry-After', '30')
    const { title, advice } = res.locals.t.errorPages[kind]
    const page = { status, title, advice, reason: status < 500 ? error.message : '', page: { title } }
    if (status >= 500) return sendPlain(res, page)
    res.render(res.locals.errorView ?? 'errors/show', page, (failure, html) => (failure ? sendPlain(res, page) : res.send(html)))
  }
}

function statusOf(error: unknown): [number, Kind] {
  for (const [type, status, kind] of table) if (error instanceof type) return [status, kind]
  const code = (error as { code?: string } | null)?.code
  if (code?.startsWith('SQLITE_BUSY') || code === 'SQLITE_FULL' || code === 'SQLITE_IOERR') return [503, 'busy']
  const status = (error as { status?: number } | null)?.status
  if (status === 413) return [413, 'tooLarge']
  if (status && status >= 400 && status < 500) return [status, status === 403 ? 'forbidden' : 'badRequest']
  return [500, 'failed']
}

/** A page that needs neither database nor templates, for when those are what failed. */
function sendPlain(res: Response, { title, advice }: { title: string; advice: string }) {
  res
    .set('Cache-Control', 'no-store')
    .type('html')
    .send(`<!doctype html>
<html lang="${res.locals.language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<body>
<main>
<h1>${title}</h1>
<p>${advice}</p>
<p><a href="${res.locals.link('/')}">${res.locals.t.home}</a></p>
</main>
</body>
</html>`)
}
