import { timingSafeEqual } from 'node:crypto'
import { type Request, Router } from 'express'
import type { Portal } from '#platform/context.ts'
import { Forbidden } from '#platform/errors.ts'

/** What machines that look after the portal ask. */
export function operations(portal: Portal): Router {
  const router = Router()
  router.use(['/healthz', '/readyz', '/metrics'], (_req, res, next) => {
    res.locals.errorsAsJson = true
    res.set('Cache-Control', 'no-store')
    next()
  })

  /** The process lives. */
  router.get('/healthz', (_req, res) => {
    res.json({ status: 'ok' })
  })

  /** And it can answer readers. */
  router.get('/readyz', async (_req, res) => {
    try {
      await portal.versioned.edition()
      res.json({ status: 'ready' })
    } catch (error) {
      portal.log.error({ err: error }, 'not ready')
      res.status(503).json({ status: 'not ready' })
    }
  })

  router.get('/metrics', async (req, res) => {
    if (!isFromHere(req) && !hasToken(req, portal.config.metricsToken)) throw new Forbidden()
    res.type(portal.metrics.contentType).send(await portal.metrics.metrics())
  })

  return router
}

/** From this machine itself, and not handed on by a proxy that runs on it. */
const isFromHere = (req: Request) =>
  /^(::1|(::ffff:)?127\.[\d.]+)$/.test(req.socket.remoteAddress ?? '') &&
  !['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'].some((name) => req.get(name))

function hasToken(req: Request, token: string | undefined): boolean {
  const given = Buffer.from(req.get('authorization') ?? '')
  const wanted = Buffer.from(`Bearer ${token}`)
  return token !== undefined && given.length === wanted.length && timingSafeEqual(given, wanted)
}
