import { type Request, type Response, Router } from 'express'
import { findCategoryBySlug } from '#categories/category.store.ts'
import { findArticle } from '#content/core/article.store.ts'
import { articlePath, articlesPerPage, isPublic } from '#content/core/article.ts'
import { readListPage } from '#content/core/list-page.ts'
import type { ListFilter } from '#content/core/public-list.store.ts'
import { listOf, readReturn, withReturn } from '#content/core/return-link.ts'
import { categoryPath, type KindName, kinds } from '#kinds.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { found, Gone, NotFound } from '#platform/errors.ts'
import { pagination } from '#platform/http/pagination.ts'
import { queryPage, queryText, readId } from '#platform/http/query.ts'
import { loadArticlePage } from './article-page.query.ts'
import { showArticlePage } from './article-page.view.ts'
import { showTeaser } from './teaser.view.ts'

export function articlePages(portal: Portal): Router {
  const router = Router()

  for (const { name, list, heading, filed, feed } of kinds) {
    router.get(list, (req, res) => showList(req, res, { path: list, heading: heading(res.locals.t), filter: { kind: name }, feed }))
    if (filed) router.get(`${list}/:category`, (req, res) => showCategory(req, res, name))
  }

  async function showCategory(req: Request<{ category: string }>, res: Response, kind: KindName) {
    const { id, slug, name, description } = found(await findCategoryBySlug(portal.db, req.params.category))
    const path = categoryPath(slug)
    if (slug !== req.params.category) return res.redirect(301, res.locals.link(path))
    await showList(req, res, { path, heading: name, description, filter: { kind, categoryId: id }, feed: slug, lang: 'vi' })
  }

  router.get('/tin/:address', async (req, res) => {
    const article = found(await findArticle(portal.db, readId(req.params.address.split('-')[0]) ?? 0))
    if (article.status === 'withdrawn') throw new Gone(article.reason ?? '', article.title)
    if (!isPublic(article, timestamp(portal.clock))) throw new NotFound()

    const address = articlePath(article)
    const back = readReturn(queryText(req, 've'))
    if (`/tin/${req.params.address}` !== address) return res.redirect(301, res.locals.link(withReturn(address, back)))

    res.locals.counts = article.id
    if (portal.config.viewCounting === 'beacon') res.locals.countAt = `/luot-xem/${article.id}`
    res.render('articles/show', showArticlePage(portal, res.locals, await loadArticlePage(portal, res.locals, article), back))
  })

  async function showList(
    req: Pick<Request, 'query'>,
    res: Response,
    list: { path: string; heading: string; description?: string; filter: ListFilter; feed?: string; lang?: 'vi' },
  ) {
    const number = found(queryPage(req))
    const current = await readListPage(portal, list, number, articlesPerPage)
    const here = (page: number) => (page === 1 ? list.path : `${list.path}?trang=${page}`)

    res.render('articles/list', {
      page: {
        title: number === 1 ? list.heading : res.locals.t.list.pageTitle(list.heading, number),
        description: list.description || res.locals.t.list.about(list.heading, res.locals.site.name),
        path: here(number),
        breadcrumb: [{ name: list.heading, path: list.path, lang: list.lang }],
        feed: list.feed ? { slug: list.feed, name: list.heading, path: list.path } : undefined,
      },
      heading: list.heading,
      headingLang: list.lang ?? res.locals.language,
      description: list.description ?? '',
      teasers: current.items.map((item) => {
        const teaser = showTeaser(portal, res.locals, item)
        return { ...teaser, href: withReturn(teaser.href, here(number) === listOf(item) ? undefined : here(number)) }
      }),
      pagination: pagination(current, (page) => res.locals.link(here(page))),
    })
  }

  return router
}
