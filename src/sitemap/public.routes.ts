import { Router } from 'express'
import { filledKinds } from '#content/core/filled-kinds.query.ts'
import { listPublic } from '#content/core/public-list.store.ts'
import { categoryPath, filedKind } from '#kinds.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { showSiteMap } from './site-map.view.ts'
import { countByMonth } from './sitemap.store.ts'

const latest = { limit: 5 }

/** The site map for people. */
export function siteMapPage(portal: Portal): Router {
  const router = Router()

  router.get('/so-do-trang', async (_req, res) => {
    const { locals } = res
    const map = await portal.contentCache.remember('site map', () => loadSiteMap(portal, locals.categories))
    res.render('sitemap/show', showSiteMap(portal, locals, map))
  })

  return router
}

async function loadSiteMap({ db, clock }: Portal, categories: { id: number; slug: string; name: string }[]) {
  const now = timestamp(clock)
  // What is filed stands under its categories.
  const others = (await filledKinds(db, now)).filter(({ filed }) => !filed)
  const sections = categories.map(async ({ id, slug, name }) => {
    const articles = await listPublic(db, now, { kind: filedKind.name, categoryId: id }, latest)
    return { name, path: categoryPath(slug), articles }
  })
  return {
    sections: await Promise.all(sections),
    others: await Promise.all(others.map(async (kind) => ({ kind, articles: await listPublic(db, now, { kind: kind.name }, latest) }))),
    months: await countByMonth(db, now, filedKind.name),
  }
}
