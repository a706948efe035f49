import { Router } from 'express'
import { listPublic } from '#content/core/public-list.store.ts'
import { homeKind } from '#kinds.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { readDirection } from '#platform/database/order.ts'
import { actorOf } from '#platform/database/write.ts'
import { done } from '#platform/http/forms/flash.ts'
import { field } from '#platform/http/forms/forms.ts'
import { readId } from '#platform/http/query.ts'
import { dropFeatured, featureArticle, moveFeatured, orderFeatured } from './featured.actions.ts'
import { listFeatured } from './featured.store.ts'
import { showFeatured } from './featured.view.ts'
import { listTop } from './top.query.ts'

const toChooseFrom = 50
const list = '/quan-tri/trang-chu'

/** What stands at the top of the home page, and in which order. */
export function homeOrder(portal: Portal): Router {
  const router = Router()

  router.get('/trang-chu', async (_req, res) => {
    const { t, link } = res.locals
    const now = timestamp(portal.clock)
    const featured = await listFeatured(portal.db)
    const latest = await listPublic(portal.db, now, { kind: homeKind.name }, { limit: toChooseFrom })
    const choices = latest.filter(({ id }) => !featured.some((one) => one.id === id)).map(({ id, title }) => [String(id), title])
    res.render('newsroom/home', {
      page: { title: t.homeOrder.heading },
      featured: showFeatured(res.locals, featured, now),
      orderHref: link('/quan-tri/trang-chu/thu-tu'),
      addHref: link('/quan-tri/trang-chu/them'),
      choices,
      form: { typed: {} },
      top: (await listTop(portal)).map(({ article, why }) => ({ title: article.title, why: t.homeOrder.why[why] })),
    })
  })

  router.post('/trang-chu/them', async (req, res) => {
    const added = await featureArticle(portal, actorOf(res.locals.editor), readId(field(req.body, 'bai')) ?? 0)
    const { t } = res.locals
    done(req, res, added ? t.homeOrder.added : t.homeOrder.full, list, added ? 'done' : 'failed')
  })

  router.post('/trang-chu/thu-tu', async (req, res) => {
    const order = field(req.body, 'order')
      .split(',')
      .flatMap((id) => readId(id) ?? [])
    await orderFeatured(portal, actorOf(res.locals.editor), order)
    done(req, res, res.locals.t.homeOrder.ordered, list)
  })

  router.post('/trang-chu/:id/thu-tu', async (req, res) => {
    await moveFeatured(portal, actorOf(res.locals.editor), readId(req.params.id) ?? 0, readDirection(field(req.body, 'direction')))
    done(req, res, res.locals.t.homeOrder.ordered, list)
  })

  router.post('/trang-chu/:id/bo', async (req, res) => {
    await dropFeatured(portal, actorOf(res.locals.editor), readId(req.params.id) ?? 0)
    done(req, res, res.locals.t.homeOrder.dropped, list)
  })

  return router
}
