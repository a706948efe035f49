import { Router } from 'express'
import type { Category } from '#categories/category.ts'
import { articlePath } from '#content/core/article.ts'
import type { Portal } from '#platform/context.ts'
import { queryText } from '#platform/http/query.ts'
import { findAnswers } from './answers/answers.query.ts'
import { documentAnswers } from './answers/documents.ts'
import { findEntries, suggestEntries } from './entries/entries.query.ts'
import { noteMiss } from './newsroom/misses.ts'
import { browserSuggestions, openSearch } from './open-search.ts'
import { onLastPage, readSearchForm, requestOf, type SearchForm } from './search.form.ts'
import { searchArticles, suggestArticles } from './search.query.ts'
import { isFiltered, pageSize, showSearch } from './search.view.ts'

const suggestions = 8

export function searchPages(portal: Portal): Router {
  const router = Router()

  router.get('/tim-kiem', async (req, res) => {
    const { categories, site } = res.locals
    const typed = readSearchForm(req, categories)
    if (typed.web && typed.q) return res.redirect(302, site.webSearchUrl.replaceAll('{q}', encodeURIComponent(typed.q)))

    const answers = typed.q && typed.page === 1 ? await findAnswers(portal, typed.q, site, categories) : []
    const answered = new Set(answers.map(({ title }) => title))
    const entries = typed.q && typed.page === 1 && !isFiltered(typed) ? await findEntries(portal, typed.q, categories) : []
    const { form, found } = await find(typed, answers.length + entries.length > 0)
    const documents = documentAnswers(typed.q, found?.hits ?? [])
    const beside = { answers: [...documents, ...answers], entries: entries.filter(({ title }) => !answered.has(title)) }
    res.render('search/show', showSearch(portal, res.locals, form, found, beside, categories))
  })

  router.get('/tim-kiem/goi-y', async (req, res) => {
    const { categories, link } = res.locals
    const items = await suggest(queryText(req, 'q'), categories)
    res.json({ items: items.map(({ title, href }) => ({ title, href: href.startsWith('/') ? link(href) : href })) })
  })

  /** For a browser's own search bar. */
  router.get('/opensearch.xml', (_req, res) => {
    res.type('application/opensearchdescription+xml').send(openSearch(portal.config.baseUrl, res.locals.site, res.locals.t))
  })

  router.get('/tim-kiem/goi-y.json', async (req, res) => {
    const q = queryText(req, 'q')
    const items = await suggest(q, res.locals.categories)
    res.type('application/x-suggestions+json').send(browserSuggestions(portal.config.baseUrl, q, items))
  })

  /** The same things that are found. */
  async function suggest(typed: string, categories: Category[]): Promise<{ title: string; href: string }[]> {
    const entries = await suggestEntries(portal, typed, categories)
    const articles = await suggestArticles(portal, typed, suggestions - entries.length)
    return [...entries, ...articles.map((article) => ({ title: article.title, href: articlePath(article) }))]
  }

  /** A page behind the last is the last. */
  async function find(form: SearchForm, answered: boolean) {
    if (!form.q) return { form: { ...form, page: 1 } }
    const found = await searchArticles(portal, requestOf(form, pageSize))
    if (!answered && (found.unfiltered === 0 || found.level === 'near')) noteMiss(portal, form.q)
    const pages = Math.max(1, Math.ceil(found.total / pageSize))
    if (form.page <= pages) return { form, found }
    const last = onLastPage(form, pages)
    return { form: last, found: await searchArticles(portal, requestOf(last, pageSize)) }
  }

  return router
}
