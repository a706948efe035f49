import { type Request, type Response, Router } from 'express'
import { findCategoryBySlug } from '#categories/category.store.ts'
import { findArticle } from '#content/core/article.store.ts'
import { articlePath, articlesPerPage, isPublic } from '#content/core/article.ts'
import { readListPage } from '#content/core/list-page.ts'
import { countListed } from '#content/core/listed-values.store.ts'
import type { ListFilter } from '#content/core/public-list.store.ts'
import { listOf, readReturn, withReturn } from '#content/core/return-link.ts'
import { categoryPath, itemPaths, itemTemplate, type KindName, kindOf, kinds } from '#kinds.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { found, Gone, NotFound } from '#platform/errors.ts'
import { pagination } from '#platform/http/pagination.ts'
import { queryPage, queryText, readId } from '#platform/http/query.ts'
import { loadArticlePage } from './article-page.query.ts'
import { showArticlePage } from './article-page.view.ts'
import { readFilters } from './list-filters.ts'
import { showFilter } from './list-filters.view.ts'
import { showTeaser } from './teaser.view.ts'

export function articlePages(portal: Portal): Router {
  const router = Router()

  for (const kind of kinds) {
    const { name, list: path, filed, feed } = kind
    router.get(path, async (req, res) => {
      const filter = { kind: name, own: readFilters(kind, (field) => queryText(req, field)) }
      await showList(req, res, { path, heading: res.locals.t.kinds[name].many, filter, feed })
    })
    if (filed) router.get(`${path}/:category`, (req: Request<{ category: string }>, res) => showCategory(req, res, name))
  }
  for (const path of itemPaths) router.get(`${path}/:address`, (req: Request<{ address: string }>, res) => showItem(req, res, path))

  async function showCategory(req: Request<{ category: string }>, res: Response, kind: KindName) {
    const { id, slug, name, description } = found(await findCategoryBySlug(portal.db, req.params.category))
    const path = categoryPath(slug)
    if (slug !== req.params.category) return res.redirect(301, res.locals.link(path))
    await showList(req, res, { path, heading: name, description, filter: { kind, categoryId: id }, feed: slug, lang: 'vi' })
  }

  async function showItem(req: Request<{ address: string }>, res: Response, path: string) {
    const article = found(await findArticle(portal.db, readId(req.params.address.split('-')[0]) ?? 0))
    if (article.status === 'withdrawn') throw new Gone(article.reason ?? '', article.title)
    if (!isPublic(article, timestamp(portal.clock))) throw new NotFound()

    const address = articlePath(article)
    const back = readReturn(queryText(req, 've'))
    if (`${path}/${req.params.address}` !== address) return res.redirect(301, res.locals.link(withReturn(address, back)))

    res.locals.counts = article.id
    if (portal.config.viewCounting === 'beacon') res.locals.countAt = `/luot-xem/${article.id}`
    const loaded = await loadArticlePage(portal, res.locals, article)
    res.render(itemTemplate(article.kind), showArticlePage(portal, res.locals, loaded, back))
  }

  async function showList(req: Pick<Request, 'query'>, res: Response, list: ShownList) {
    const { t, link, site, language } = res.locals
    const { kind } = list.filter
    const { order, filters = [], templates } = kindOf(kind)
    const number = found(queryPage(req))
    const chosen = Object.fromEntries(filters.flatMap(({ field }) => (list.filter.own?.[field] ? [[field, queryText(req, field)]] : [])))
    const query = new URLSearchParams(chosen).toString()
    const here = (page: number) => {
      const parts = [query, page === 1 ? '' : `trang=${page}`].filter(Boolean)
      return parts.length > 0 ? `${list.path}?${parts.join('&')}` : list.path
    }
    const current = await readListPage(portal, { path: here(1), filter: list.filter, order }, number, articlesPerPage)
    const choices = await Promise.all(filters.map((filter) => choicesOf(res, kind, filter)))

    res.render(templates?.list ?? 'articles/list', {
      page: {
        title: number === 1 ? list.heading : t.list.pageTitle(list.heading, number),
        description: list.description || t.list.about(list.heading, site.name),
        path: here(number),
        breadcrumb: [{ name: list.heading, path: list.path, lang: list.lang }],
        feed: list.feed ? { slug: list.feed, name: list.heading, path: list.path } : undefined,
      },
      heading: list.heading,
      headingLang: list.lang ?? language,
      description: list.description ?? '',
      filters: choices,
      form: { typed: chosen },
      listHref: link(list.path),
      teasers: current.items.map((item) => {
        const teaser = showTeaser(portal, res.locals, item)
        return { ...teaser, href: withReturn(teaser.href, here(number) === listOf(item) ? undefined : here(number)) }
      }),
      pagination: pagination(current, (page) => link(here(page))),
    })
  }

  /** What a list can be narrowed down by, with how many there are. */
  async function choicesOf({ locals }: Response, kind: KindName, { field, by }: { field: string; by: 'value' | 'year' }) {
    const now = timestamp(portal.clock)
    const counted = await portal.contentCache.remember(`listed ${kind} ${field}`, () => countListed(portal.db, now, kind, field, by))
    return showFilter(locals, kind, field, by, counted)
  }

  return router
}

interface ShownList {
  path: string
  heading: string
  description?: string
  filter: ListFilter & { kind: KindName }
  feed?: string
  lang?: 'vi'
}
