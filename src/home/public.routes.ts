import { type Request, type Response, Router } from 'express'
import type { ArticleSummary } from '#content/core/article.ts'
import { listPublic } from '#content/core/public-list.store.ts'
import { showTeaser } from '#content/reading/teaser.view.ts'
import { categoryPath, homeKind } from '#kinds.ts'
import { largestSize, largestUrl } from '#media/media.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { leads, listTop } from './top.query.ts'

const perSection = 4

export function homePage(portal: Portal): Router {
  const router = Router()

  router.get('/', async (req, res) => {
    const { latest, sections } = await portal.contentCache.remember('home', () => loadHome(portal, res.locals.categories))
    const teaser = (article: ArticleSummary) => showTeaser(portal, res.locals, article)
    const [lead, ...seconds] = latest.map(teaser)
    res.render('home/show', {
      page: { title: res.locals.site.name, description: res.locals.site.slogan, path: '/', picture: sharedPicture(portal, req, res) },
      lead,
      seconds,
      sections: sections.map(({ category, articles }) => ({
        name: category.name,
        href: res.locals.link(categoryPath(category.slug)),
        teasers: articles.map(teaser),
      })),
    })
  })

  return router
}

/** The emblem of the authority, or the portal's own mark. */
function sharedPicture(portal: Portal, { app }: Request, { locals: { site } }: Response) {
  const { logo, name: alt } = site
  if (logo) return { url: portal.config.baseUrl + largestUrl(logo), ...largestSize(logo), alt }
  return { url: portal.config.baseUrl + app.locals.asset('icon-512.png'), width: 512, height: 512, alt }
}

async function loadHome(portal: Portal, categories: { id: number; slug: string; name: string }[]) {
  const now = timestamp(portal.clock)
  const newest = (filter: object, limit: number) => listPublic(portal.db, now, { kind: homeKind.name, inForce: true, ...filter }, { limit })
  const latest = (await listTop(portal)).map(({ article }) => article)

  const isNotShown = ({ id }: ArticleSummary) => !latest.some((shown) => shown.id === id)
  const sections = []
  for (const category of categories) {
    const articles = (await newest({ categoryId: category.id }, perSection + leads)).filter(isNotShown).slice(0, perSection)
    if (articles.length > 0) sections.push({ category, articles })
  }
  return { latest, sections }
}
