import { type Request, type Response, Router } from 'express'
import { findRules } from '#approval/rules.store.ts'
import type { Rules } from '#approval/rules.ts'
import { listCategories } from '#categories/category.store.ts'
import { listPhases } from '#content/core/phase.ts'
import type { Typed } from '#content/editing/article.form.ts'
import { listAutosaves } from '#content/editing/autosave.store.ts'
import { showUnfinished } from '#content/editing/unfinished.view.ts'
import { listLate } from '#content/workflow/late.store.ts'
import { queuesOf } from '#content/workflow/queues.ts'
import { type KindName, kindOf, readKind, usualKind } from '#kinds.ts'
import { listChangedPictures } from '#media/picture-change.store.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { found } from '#platform/errors.ts'
import { paged, pagination } from '#platform/http/pagination.ts'
import { queryPage, queryText } from '#platform/http/query.ts'
import { showMoment, showNumber } from '#platform/text/dates.ts'
import { searchNewsroom } from '#search-engine/threads.ts'
import { noCategory, ownColumns, showFilters, showItem, writeButtons } from './list.view.ts'
import { listNewsOfOwn } from './news.store.ts'
import { countForNewsroom, listForNewsroom, type NewsroomFilter } from './newsroom.store.ts'

const pageSize = 25
const perQueue = 5
const newsDays = 7
const filterNames = ['q', 'trang-thai', 'loai', 'chuyen-muc', 'cua-toi']

/** The newsroom's first page, and the list of everything. */
export function newsroomLists(portal: Portal): Router {
  const router = Router()

  router.get('/', async (_req, res) => {
    const { t, editor } = res.locals
    const rules = await findRules(portal.db, editor)
    const queues = await Promise.all(queuesOf(t, editor, rules).map(({ name, filter, query }) => queue(res, name, filter, query)))
    const empty = (await countForNewsroom(portal.db, timestamp(portal.clock), {})) === 0
    const yours = await lookedAfter(res, rules)
    const unfinished = (await listAutosaves<Typed>(portal.db, editor.id)).map((one) => showUnfinished(res.locals, one))
    res.render('newsroom/desk', {
      page: { title: t.desk.heading },
      write: writeButtons(res.locals),
      ...{ queues, empty, yours, unfinished, late: await lateOnes(res), pictures: await waitingPictures(res), news: await newsOfOwn(res) },
    })
  })

  router.get('/tin', async (req, res) => {
    const { t, link } = res.locals
    const now = timestamp(portal.clock)
    const categories = await listCategories(portal.db)
    const text = queryText(req, 'q').trim()
    const filter = { ...readFilter(req, res, categories), ids: text ? await searchNewsroom(portal, text) : undefined }
    const number = found(queryPage(req))
    const [total, items] = await Promise.all([
      countForNewsroom(portal.db, now, filter),
      listForNewsroom(portal.db, now, filter, { limit: pageSize, offset: (number - 1) * pageSize }),
    ])
    const current = paged(items, total, number, pageSize)
    const { kind } = filter
    const here = `/quan-tri${kindOf(kind ?? usualKind).newsroom}`
    res.render('newsroom/articles/list', {
      page: { title: isOwnList(kind) ? t.kinds[kind].many : t.articleList.heading },
      write: writeButtons(res.locals, kind),
      columns: kind ? ownColumns(t, kind).map(({ label }) => label) : [],
      listHref: link(here),
      fields: showFilters(res.locals, categories, !isOwnList(kind)),
      form: { typed: Object.fromEntries(filterNames.map((name) => [name, queryText(req, name)])) },
      hits: t.articleList.hits(showNumber(total)),
      items: current.items.map((item) => showItem(portal, res.locals, item)),
      pagination: pagination(current, (page) => link(`${here}?${queryFor(req, page)}`)),
    })
  })

  /** Empty when that is every category. */
  async function lookedAfter({ locals: { t } }: Response, { categories }: Rules): Promise<string> {
    if (categories === 'all') return ''
    const names = (await listCategories(portal.db)).filter(({ id }) => categories.includes(id)).map(({ name }) => name)
    return names.length > 0 ? t.approval.yours(names.join(', ')) : t.approval.yoursNone
  }

  /** Pictures that readers see, with a change that waits for somebody like this editor. */
  async function waitingPictures({ locals: { editor, link } }: Response) {
    if (editor.role !== 'approver' && editor.role !== 'admin') return []
    return (await listChangedPictures(portal.db)).map(({ id, fileName }) => ({ fileName, href: link(`/quan-tri/thu-vien/${id}`) }))
  }

  /** What others did lately with what this editor began: that it is out, sent back and why, taken away. */
  async function newsOfOwn({ locals: { t, link, editor } }: Response) {
    const since = new Date(portal.clock.now().getTime() - newsDays * 86_400_000).toISOString()
    const news = await listNewsOfOwn(portal.db, editor.id, Object.keys(t.desk.whatHappened), since, perQueue)
    return news.map(({ id, title, action, by, at, reason }) => ({
      title,
      href: link(`/quan-tri/tin/${id}`),
      text: (t.desk.whatHappened as Record<string, (by: string, at: string) => string>)[action]!(by, showMoment(at)),
      reason,
    }))
  }

  /** What appeared late since yesterday, for everybody to know. */
  async function lateOnes({ locals: { t, link } }: Response) {
    const since = new Date(portal.clock.now().getTime() - 86_400_000).toISOString()
    const late = await listLate(portal.db, since, perQueue)
    return late.map(({ id, title, due, at }) => ({
      title,
      href: link(`/quan-tri/tin/${id}`),
      text: t.late.line(showMoment(due), showMoment(at)),
    }))
  }

  async function queue(res: Response, name: string, filter: NewsroomFilter, query: string) {
    const now = timestamp(portal.clock)
    const total = await countForNewsroom(portal.db, now, filter)
    const items = await listForNewsroom(portal.db, now, filter, { limit: perQueue })
    return {
      name,
      count: res.locals.t.desk.count(showNumber(total)),
      items: items.map((item) => showItem(portal, res.locals, item)),
      href: total > perQueue ? res.locals.link(`/quan-tri/tin?${query}`) : '',
    }
  }

  return router
}

/** Whether a kind has a list of its own, beside that of articles. */
const isOwnList = (kind: KindName | undefined): kind is KindName =>
  kind !== undefined && kindOf(kind).newsroom !== kindOf(usualKind).newsroom

/** Odd values filter nothing. */
function readFilter(req: Request, res: Response, categories: { id: number; slug: string }[]): NewsroomFilter {
  const category = queryText(req, 'chuyen-muc')
  return {
    phase: listPhases.find((phase) => phase === queryText(req, 'trang-thai')),
    kind: readKind(queryText(req, 'loai')),
    categoryId: category === noCategory ? null : categories.find(({ slug }) => slug === category)?.id,
    createdBy: queryText(req, 'cua-toi') ? res.locals.editor.id : undefined,
  }
}

function queryFor(req: Request, page: number): string {
  const query = new URLSearchParams()
  for (const name of filterNames) if (queryText(req, name)) query.set(name, queryText(req, name))
  query.set('trang', String(page))
  return query.toString()
}
