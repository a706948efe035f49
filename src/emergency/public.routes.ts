import { type Response, Router } from 'express'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { getEmergency, listContacts } from './emergency.store.ts'
import { showEmergency } from './emergency.view.ts'

/** Whom to call and where to go: always at an address of its own, and in an emergency instead of the home page. */
export function emergencyPages(portal: Portal): Router {
  const router = Router()

  router.get('/', async (_req, res, next) => {
    const { active } = await portal.contentCache.remember('emergency', () => getEmergency(portal.db))
    if (!active) return next()
    const { page, ...shown } = await load(res)
    res.render('emergency/show', { ...shown, page: { ...page, path: '/' }, declared: true })
  })

  router.get('/khan-cap', async (_req, res) => res.render('emergency/show', await load(res)))

  async function load(res: Response) {
    const contacts = await portal.contentCache.remember('emergency contacts', () => listContacts(portal.db))
    return showEmergency(res.locals.t, contacts, timestamp(portal.clock))
  }

  return router
}
