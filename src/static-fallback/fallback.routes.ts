import { type ErrorRequestHandler, type Request, type Response, Router } from 'express'
import { plainPage } from '#platform/http/plain-page.ts'
import { showMoment } from '#platform/text/dates.ts'
import { type KeptPages, readKeptPage } from './kept-pages.ts'

const retryAfter = '300'

/** What is answered while there is no database: the pages that were kept, each saying so, and one sentence for everything else. */
export function fallbackPages(folder: string, kept: KeptPages): Router {
  const router = Router()
  router.use((_req, res, next) => {
    res.set('Cache-Control', 'no-store')
    next()
  })

  router.get('/healthz', (_req, res) => void res.json({ status: 'ok' }))
  router.get(['/readyz', '/metrics'], (_req, res) => void unavailable(res).json({ status: 'not ready', pages_of: kept.savedAt }))

  router.use('/quan-tri', (_req, res) => {
    const { title, newsroom } = res.locals.t.standby
    say(res, title, newsroom)
  })

  router.get('/*rest', show)
  router.get('/', show)

  const sayOther = (res: Response) => say(res, res.locals.t.standby.title, res.locals.t.standby.other)
  router.use((_req, res) => sayOther(res))
  const onError: ErrorRequestHandler = (_error, _req, res, _next) => sayOther(res)
  router.use(onError)

  async function show(req: Request, res: Response, next: () => void) {
    const page = req.query.trang ? undefined : await readKeptPage(folder, kept, res.locals.link(req.path))
    if (!page) return next()
    res.set('Content-Type', page.type)
    if (!page.type.startsWith('text/html')) return void res.send(page.body)
    const notice = `<p class="standby" role="status">${res.locals.t.standby.notice(showMoment(kept.savedAt))}</p>`
    res.send(page.body.toString('utf8').replace(/<body[^<>]*>/, (body) => body + notice))
  }

  function say(res: Response, title: string, advice: string) {
    const { locals, app } = res
    const page = { ...locals, t: locals.t, language: locals.language, title, advice, status: 503, home: locals.link('/khan-cap') }
    const stylesheet = app.locals.asset('site.css')
    unavailable(res)
      .type('html')
      .send(plainPage({ ...page, stylesheet }))
  }

  return router
}

const unavailable = (res: Response) => res.status(503).set('Retry-After', retryAfter)
