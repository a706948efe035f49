import { Router } from 'express'
import { articlePath } from '#content/core/article.ts'
import type { Portal } from '#platform/context.ts'
import { queryText } from '#platform/http/query.ts'
import { noteMiss } from './newsroom/misses.ts'
import { onLastPage, readSearchForm, requestOf, type SearchForm } from './search.form.ts'
import { searchArticles, suggestArticles } from './search.query.ts'
import { pageSize, showSearch } from './search.view.ts'

const suggestions = 8

export function searchPages(portal: Portal): Router {
  const router = Router()

  router.get('/tim-kiem', async (req, res) => {
    const { categories, site } = res.locals
    const typed = readSearchForm(req, categories)
    if (typed.web && typed.q) return res.redirect(302, site.webSearchUrl.replaceAll('{q}', encodeURIComponent(typed.q)))

    const { form, found } = await find(typed)
    res.render('search/show', showSearch(portal, res.locals, form, found, categories))
  })

  router.get('/tim-kiem/goi-y', async (req, res) => {
    const articles = await suggestArticles(portal, queryText(req, 'q'), suggestions)
    res.json({ items: articles.map((article) => ({ title: article.title, href: res.locals.link(articlePath(article)) })) })
  })

  /** A page behind the last is the last. */
  async function find(form: SearchForm) {
    if (!form.q) return { form: { ...form, page: 1 } }
    const found = await searchArticles(portal, requestOf(form, pageSize))
    if (found.exact === 0) noteMiss(portal, form.q)
    const pages = Math.max(1, Math.ceil(found.total / pageSize))
    if (form.page <= pages) return { form, found }
    const last = onLastPage(form, pages)
    return { form: last, found: await searchArticles(portal, requestOf(last, pageSize)) }
  }

  return router
}
