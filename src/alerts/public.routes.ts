import { Router } from 'express'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { found, NotFound } from '#platform/errors.ts'
import { readId } from '#platform/http/query.ts'
import { localIso } from '#platform/text/dates.ts'
import { findAlert, listAlertsInForce, listPastAlerts } from './alert.store.ts'
import { alertPath } from './alert.ts'
import { showAlert } from './alert.view.ts'

const past = 20

/** The alerts by themselves: those in force, those that are over, each at an address that stays. */
export function alertPages(portal: Portal): Router {
  const router = Router()

  router.get('/canh-bao', async (_req, res) => {
    const now = timestamp(portal.clock)
    const show = (alerts: Awaited<ReturnType<typeof listPastAlerts>>) => alerts.map((alert) => showAlert(alert, res.locals, now))
    res.render('alerts/list', {
      page: {
        title: res.locals.t.alerts.heading,
        path: '/canh-bao',
        breadcrumb: [{ name: res.locals.t.alerts.heading, path: '/canh-bao' }],
      },
      inForce: show(await listAlertsInForce(portal.db, now)),
      past: show(await listPastAlerts(portal.db, now, past)),
    })
  })

  router.get('/canh-bao/:alert', async (req, res) => {
    const alert = found(await findAlert(portal.db, readId(req.params.alert) ?? 0))
    if (alert.publishedAt === null) throw new NotFound()
    res.render('alerts/show', {
      page: {
        title: alert.title,
        description: alert.details,
        path: alertPath(alert),
        breadcrumb: [{ name: res.locals.t.alerts.heading, path: '/canh-bao' }],
      },
      item: showAlert(alert, res.locals, timestamp(portal.clock)),
    })
  })

  return router
}

/** The same for programs. */
export function alertApi(portal: Portal): Router {
  const router = Router()
  router.get('/api/alerts', async (_req, res) => {
    const alerts = await listAlertsInForce(portal.db, timestamp(portal.clock))
    res.json({
      items: alerts.map((alert) => ({
        id: alert.id,
        grade: alert.grade,
        url: portal.config.baseUrl + alertPath(alert),
        title: alert.title,
        details: alert.details,
        area: alert.area,
        link: alert.link.startsWith('/') ? portal.config.baseUrl + alert.link : alert.link,
        published_at: localIso(alert.publishedAt ?? alert.createdAt),
        updated_at: localIso(alert.updatedAt),
        ends_at: localIso(alert.endsAt),
      })),
    })
  })
  return router
}
