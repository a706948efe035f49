import { Router } from 'express'
import { findCategoryBySlug } from '#categories/category.store.ts'
import { findArticle } from '#content/core/article.store.ts'
import { type ArticleSummary, articlesPerPage, isPublic } from '#content/core/article.ts'
import { sayWhatIsGone } from '#content/core/decorated-body.query.ts'
import { countPublic, listPublic } from '#content/core/public-list.store.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { found, Gone, NotFound } from '#platform/errors.ts'
import { readId } from '#platform/http/query.ts'
import { searchArticles } from '#search/search.query.ts'
import { articleJson, summaryJson } from './article.view.ts'
import { type ArticlesQuery, readArticlesQuery } from './articles.form.ts'

/** What other sites and programs read; docs/api.md tells them how. */
export function readApi(portal: Portal): Router {
  const router = Router()
  router.get('/api/articles', async (req, res) => {
    const query = readArticlesQuery(req, res.locals.t)
    if ('fault' in query) return res.status(400).json({ error: query.fault })

    const { total, items } = await findArticles(query.values)
    const pages = Math.max(1, Math.ceil(total / articlesPerPage))
    res.json({ total, page: query.values.page, pages, items: items.map((item) => summaryJson(portal, item)) })
  })

  router.get('/api/articles/:id', async (req, res) => {
    const article = found(await findArticle(portal.db, found(readId(req.params.id))))
    if (article.status === 'withdrawn') throw new Gone(article.reason ?? '')
    if (!isPublic(article, timestamp(portal.clock))) throw new NotFound()
    res.json(articleJson(portal, article, await sayWhatIsGone(portal.db, res.locals, article.bodyHtml)))
  })

  router.use('/api', () => {
    throw new NotFound()
  })

  async function findArticles({
    q,
    category,
    kind,
    from,
    until,
    page,
  }: ArticlesQuery): Promise<{ total: number; items: ArticleSummary[] }> {
    const offset = (page - 1) * articlesPerPage
    const categoryId = category ? (await findCategoryBySlug(portal.db, category))?.id : undefined
    if (category && categoryId === undefined) return { total: 0, items: [] }

    if (q) {
      const { total, hits } = await searchArticles(portal, { q, kind, categoryId, from, until, limit: articlesPerPage, offset })
      return { total, items: hits.map((hit) => hit.article) }
    }
    const now = timestamp(portal.clock)
    const filter = { kind, categoryId, from, until }
    const total = await countPublic(portal.db, now, filter)
    return { total, items: offset < total ? await listPublic(portal.db, now, filter, { limit: articlesPerPage, offset }) : [] }
  }

  return router
}
