import { Router } from 'express'
import type { Portal } from '#platform/context.ts'
import { getEmergency } from './emergency.store.ts'
import { emergencyPage } from './emergency.view.ts'

/** Whom to call and where to go: always at an address of its own, and in an emergency instead of the home page. */
export function emergencyPages(portal: Portal): Router {
  const router = Router()

  router.get('/', async (_req, res, next) => {
    const { active } = await portal.versioned.remember('emergency', () => getEmergency(portal.db))
    if (!active) return next()
    const { page, ...shown } = await emergencyPage(portal, res.locals.t)
    res.render('emergency/show', { ...shown, page: { ...page, path: '/' }, declared: true })
  })

  router.get('/khan-cap', async (_req, res) => res.render('emergency/show', await emergencyPage(portal, res.locals.t)))

  return router
}
