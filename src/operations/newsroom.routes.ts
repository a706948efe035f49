import { Router } from 'express'
import type { Portal } from '#platform/context.ts'
import { showFindings } from './findings.view.ts'

declare global {
  namespace Express {
    interface Locals {
      /** On an administrator's first page: how the portal itself is. */
      health?: Awaited<ReturnType<typeof showFindings>>
    }
  }
}

/** What administrators see first: what is wrong, and when the last good copy was made. */
export function healthOnFirstPage(portal: Portal): Router {
  const router = Router()
  router.get('/', async (_req, res, next) => {
    if (res.locals.editor.role === 'admin') res.locals.health = await showFindings(portal, res.locals.t)
    next()
  })
  return router
}
