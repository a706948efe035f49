import { type Response, Router } from 'express'
import { unapprovedHosts } from '#domains/domain.store.ts'
import { hostOf, ownHost } from '#domains/domain.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { Conflict, Forbidden, found } from '#platform/errors.ts'
import { done } from '#platform/http/forms/flash.ts'
import { type Form, field, showForm } from '#platform/http/forms/forms.ts'
import { readId } from '#platform/http/query.ts'
import { addAlert, changeAlert, confirmAlert, endAlert } from './alert.actions.ts'
import { blankAlert, readAlert, typedAlert } from './alert.form.ts'
import { findAlert, listAlertHistory, listAlertsInForce, listPastAlerts, listSubmittedAlerts } from './alert.store.ts'
import { type Alert, alertPhase, grades, mayConfirmAlert, mayPublishAlert } from './alert.ts'
import { showAlertLine } from './alert.view.ts'
import { showHistoryEntry } from './history.view.ts'

const list = '/quan-tri/canh-bao'
const past = 50

declare global {
  namespace Express {
    interface Locals {
      /** The alert that the address names. */
      theAlert: Alert
      /** On the newsroom's first page: what stands above every page, and what waits for somebody. */
      alertLines?: ReturnType<typeof showAlertLine>[]
    }
  }
}

/** Alerts: published in two clicks from the newsroom's first page. */
export function alertAdministration(portal: Portal): Router {
  const router = Router()

  router.param('alert', async (_req, res, next, id) => {
    res.locals.theAlert = found(await findAlert(portal.db, readId(id) ?? 0))
    next()
  })

  router.get('/', async (_req, res, next) => {
    res.locals.alertLines = await current(res)
    next()
  })

  router.get('/canh-bao', async (_req, res) => {
    const now = timestamp(portal.clock)
    const over = await listPastAlerts(portal.db, now, past)
    res.render('newsroom/alerts/list', {
      page: { title: res.locals.t.alerts.heading },
      lines: await current(res),
      past: over.map((alert) => showAlertLine(alert, res.locals, now)),
    })
  })

  router.get('/canh-bao/moi', (_req, res) => show(res, { typed: blankAlert(portal.clock.now()) }))

  router.post('/canh-bao/moi', async (req, res) => {
    const { t, editor } = res.locals
    const form = await read(res, req.body)
    if (!form.values) return show(res, form)
    await addAlert(portal, editor, form.values)
    done(req, res, mayPublishAlert(editor.role) ? t.alerts.done.publish : t.alerts.done.submit, list)
  })

  router.get('/canh-bao/:alert', (_req, res) => show(res, { typed: typedAlert(res.locals.theAlert) }))

  router.post('/canh-bao/:alert', async (req, res) => {
    const { t, editor, theAlert } = res.locals
    const alert = { ...theAlert, version: Number.parseInt(field(req.body, 'version'), 10) || 0 }
    if (!mayPublishAlert(editor.role)) throw new Forbidden()
    const step = field(req.body, 'step')
    try {
      if (step === 'end') await endAlert(portal, editor, alert)
      else if (step === 'confirm') await confirmAlert(portal, editor, alert)
      else {
        const form = await read(res, req.body)
        if (!form.values) return await show(res, form)
        await changeAlert(portal, editor, alert, form.values)
      }
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
      const { typed } = await read(res, req.body)
      return show(res.status(422), { typed }, t.alerts.conflict)
    }
    done(req, res, t.alerts.done[step === 'end' || step === 'confirm' ? step : theAlert.publishedAt ? 'change' : 'publish'], list)
  })

  /** The link must lead to where somebody has allowed it: an alert is read by everybody. */
  async function read(res: Response, body: unknown) {
    const form = readAlert(res.locals.t, body, portal.clock.now())
    const host = form.values && hostOf(form.values.link)
    const [outside] = host ? await unapprovedHosts(portal.db, [host], ownHost(portal.config)) : []
    if (!outside) return form
    return { typed: form.typed, errors: { link: res.locals.t.alerts.unapproved(outside.host) }, values: undefined }
  }

  async function current(res: Response) {
    const now = timestamp(portal.clock)
    const alerts = [...(await listSubmittedAlerts(portal.db, now)), ...(await listAlertsInForce(portal.db, now))]
    return alerts.map((alert) => showAlertLine(alert, res.locals, now))
  }

  async function show(res: Response, form: Form, conflict = '') {
    const { t, editor, theAlert } = res.locals
    const now = timestamp(portal.clock)
    const phase = theAlert && alertPhase(theAlert, now)
    const history = theAlert ? await listAlertHistory(portal.db, theAlert.id) : []
    showForm(res, 'newsroom/alerts/edit', theAlert ? theAlert.title : t.alerts.add, form, {
      conflict,
      grades: grades.toReversed().map((grade) => [grade, t.alerts.grades[grade]]),
      version: theAlert?.version ?? 0,
      line: theAlert && showAlertLine(theAlert, res.locals, now),
      history: history.map((entry) => showHistoryEntry(entry, t)),
      mayPublish: mayPublishAlert(editor.role),
      mayEnd: mayPublishAlert(editor.role) && (phase === 'shown' || phase === 'unconfirmed' || phase === 'submitted'),
      mayConfirm: mayConfirmAlert(editor.role) && phase === 'unconfirmed',
    })
  }

  return router
}
