import { type Request, Router } from 'express'
import type { Portal } from '#platform/context.ts'
import { found, NotFound } from '#platform/errors.ts'
import { readId } from '#platform/http/query.ts'
import { countReadings } from './readers.ts'
import { isRead } from './views.store.ts'

/** Behind a CDN the pages themselves tell of being read. */
export function readingBeacon(portal: Portal): Router {
  const router = Router()
  const countReading = countReadings(portal, (req) => (req as Request).ip ?? '')

  router.post('/luot-xem/:id', async (req, res) => {
    if (portal.config.viewCounting !== 'beacon') throw new NotFound()
    const id = found(readId(req.params.id))
    const ours = (req.get('sec-fetch-site') ?? 'same-origin') === 'same-origin'
    if (ours && (await isRead(portal.db, id, portal.clock.now().toISOString()))) countReading(req, id)
    res.set('Cache-Control', 'no-store').status(204).end()
  })

  return router
}
