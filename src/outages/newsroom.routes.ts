import { type Response, Router } from 'express'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { found } from '#platform/errors.ts'
import { done } from '#platform/http/forms/flash.ts'
import { type Form, showForm } from '#platform/http/forms/forms.ts'
import { readId } from '#platform/http/query.ts'
import { announceOutage, endOutage } from './outage.actions.ts'
import { readOutage } from './outage.form.ts'
import { listOutages } from './outage.store.ts'
import { scopes } from './outage.ts'
import { showOutage } from './outage.view.ts'

const list = '/quan-tri/tam-ngung'

/** Planned outages: announced beforehand, with the time when everything is there again. */
export function outageAdministration(portal: Portal): Router {
  const router = Router()

  router.get('/tam-ngung', (_req, res) => show(res, { typed: { scope: 'newsroom' } }))

  router.post('/tam-ngung', async (req, res) => {
    const { t, editor } = res.locals
    const form = readOutage(t, req.body, portal.clock.now())
    if (!form.values) return show(res, form)
    await announceOutage(portal, editor, form.values)
    done(req, res, t.outages.announced, list)
  })

  router.post('/tam-ngung/:outage', async (req, res) => {
    const outages = await listOutages(portal.db, timestamp(portal.clock))
    await endOutage(portal, res.locals.editor, found(outages.find(({ id }) => id === readId(req.params.outage))))
    done(req, res, res.locals.t.outages.ended, list)
  })

  async function show(res: Response, form: Form) {
    const { t } = res.locals
    const now = timestamp(portal.clock)
    showForm(res, 'newsroom/outages/list', t.outages.title, form, {
      planned: (await listOutages(portal.db, now)).map((outage) => showOutage(outage, t, now)),
      scopes: scopes.map((scope) => [scope, t.outages.scopes[scope]]),
    })
  }

  return router
}
