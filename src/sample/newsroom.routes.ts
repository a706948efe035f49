import { Router } from 'express'
import type { Portal } from '#platform/context.ts'
import { actorOf } from '#platform/database/write.ts'
import { done } from '#platform/http/forms/flash.ts'
import { field } from '#platform/http/forms/forms.ts'
import { countHoldings, sampleHoldings } from './holdings.query.ts'
import { listHoldings, showHoldings } from './holdings.view.ts'
import { removeSample } from './remove.actions.ts'

const site = '/quan-tri/trang'
const address = `${site}/noi-dung-mau`

/** Takes the sample away, for who runs the portal: says what goes, and asks. */
export function sampleAdministration(portal: Portal): Router {
  const router = Router()

  router.get('/trang/noi-dung-mau', async (req, res) => {
    const { t } = res.locals
    const held = await sampleHoldings(portal.db)
    if (countHoldings(held) === 0) return done(req, res, t.sample.none, site)
    res.render('newsroom/sample/remove', { page: { title: t.sample.title }, parts: showHoldings(held, t), all: listHoldings(held, t) })
  })

  router.post('/trang/noi-dung-mau', async (req, res) => {
    const { t, editor, link } = res.locals
    if (field(req.body, 'sure') === '') return res.redirect(303, link(address))
    const held = await removeSample(portal, actorOf(editor))
    done(req, res, countHoldings(held) > 0 ? t.sample.removed(listHoldings(held, t)) : t.sample.none, site)
  })

  return router
}
