import { timingSafeEqual } from 'node:crypto'
import { type Request, Router } from 'express'
import type { Portal } from '#platform/context.ts'
import { Forbidden } from '#platform/errors.ts'
import { findingsOf } from './findings.ts'

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

  /** And it can answer readers and save what editors write. What is wrong besides is for those who look after it. */
  router.get('/readyz', async (req, res) => {
    try {
      await portal.contentCache.generation()
      const findings = await findingsOf(portal)
      if (findings.some(({ name }) => name === 'writing')) res.status(503)
      res.json({ status: findings.length > 0 ? 'degraded' : 'ready', ...(mayKnow(req) ? { findings } : {}) })
    } catch (error) {
      portal.log.error({ err: error }, 'not ready')
      res.status(503).json({ status: 'not ready' })
    }
  })

  router.get('/metrics', async (req, res) => {
    if (!mayKnow(req)) throw new Forbidden()
    res.type(portal.metrics.contentType).send(await (portal.clusterChannel ?? { figures: () => portal.metrics.metrics() }).figures())
  })

  return router

  function mayKnow(req: Request): boolean {
    return isFromHere(req) || hasToken(req, portal.config.metricsToken)
  }
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
