import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Response, Router } from 'express'
import { alertPath } from '#alerts/alert.ts'
import { countPublic } from '#content/core/public-list.store.ts'
import { categoryPath } from '#kinds.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { found, NotFound } from '#platform/errors.ts'
import { readId } from '#platform/http/query.ts'
import { robotsText } from './robots.ts'
import { titlesSince, walkAddresses } from './sitemap.store.ts'
import { addressesPerFile, articleEntry, siteMapEntry, writeIndex, writeSiteMap } from './sitemap.view.ts'

const newsDays = 2

/** What search engines ask for. */
export function siteMapFiles(portal: Portal): Router {
  const router = Router()
  const { db, clock, config } = portal

  router.get('/robots.txt', (_req, res) => {
    res.type('text/plain; charset=utf-8').send(robotsText(config.baseUrl))
  })

  router.get('/sitemap.xml', async (_req, res) => {
    const total = await countPublic(db, timestamp(clock), {})
    const pages = pagesOf(res)
    if (total + pages.length <= addressesPerFile) return send(res, writeSiteMap(entries(res, pages, 0, total)))
    const files = Array.from({ length: Math.ceil(total / addressesPerFile) }, (_, n) => `/sitemap/tin-${n + 1}.xml`)
    await send(res, writeIndex(config.baseUrl, ['/sitemap/trang.xml', ...files]))
  })

  router.get('/sitemap/trang.xml', (_req, res) => send(res, writeSiteMap(entries(res, pagesOf(res), 0, 0))))

  router.get('/sitemap/tin-:number.xml', async (req, res) => {
    const skip = (found(readId(req.params.number)) - 1) * addressesPerFile
    if (skip >= (await countPublic(db, timestamp(clock), {}))) throw new NotFound()
    await send(res, writeSiteMap(entries(res, [], skip, addressesPerFile)))
  })

  async function* entries(res: Response, pages: string[], skip: number, count: number) {
    const now = timestamp(clock)
    for (const page of pages) yield siteMapEntry(config.baseUrl, page)
    const fresh = await titlesSince(db, now, new Date(clock.now().getTime() - newsDays * 86_400_000).toISOString())
    for await (const article of walkAddresses(db, now, skip, count))
      yield articleEntry(config.baseUrl, res.locals.site.name, article, fresh.get(article.id))
  }

  return router
}

const pagesOf = (res: Response) => [
  '/',
  ...res.locals.lists.flatMap(({ path, filed }) => [path, ...(filed ? res.locals.categories.map(({ slug }) => categoryPath(slug)) : [])]),
  '/khan-cap',
  '/canh-bao',
  ...res.locals.alerts.map(({ id }) => alertPath({ id })),
  '/so-do-trang',
]

/** As it is made: a reader who goes away ends it. */
async function send(res: Response, text: AsyncIterable<string>) {
  res.set('Cache-Control', 'public, max-age=0, s-maxage=3600').type('application/xml; charset=utf-8')
  await pipeline(Readable.from(text), res)
}
