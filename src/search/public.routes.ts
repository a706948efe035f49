import { Router } from 'express'
import type { Portal } from '#platform/context.ts'
import { searchArticles } from './found.ts'
import { readSearchForm, requestOf } from './search.form.ts'
import { pageSize, showSearch } from './search.view.ts'
import { searchPath } from './search-path.ts'

export function searchPages(portal: Portal): Router {
  const router = Router()

  router.get('/tim-kiem', async (req, res) => {
    const form = readSearchForm(req, res.locals.categories)
    if (form.web && form.q) return res.redirect(302, res.locals.site.webSearchUrl.replaceAll('{q}', encodeURIComponent(form.q)))

    const found = form.q ? await searchArticles(portal, requestOf(form, pageSize)) : undefined
    const pages = Math.max(1, Math.ceil((found?.total ?? 0) / pageSize))
    if (form.page > pages) return res.redirect(302, res.locals.link(searchPath({ ...form, page: pages })))
    res.render('search/show', showSearch(portal, res.locals, form, found, res.locals.categories))
  })

  return router
}
