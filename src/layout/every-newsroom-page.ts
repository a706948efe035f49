import type { RequestHandler } from 'express'
import type { Portal } from '#platform/context.ts'
import { hasSample } from '#sample/sample.store.ts'
import { getSiteInfo } from '#site/site-info.store.ts'

declare global {
  namespace Express {
    interface Locals {
      /** How large files may be, said before one is sent. */
      limits: { pictureMb: number; attachmentMb: number }
    }
  }
}

/** What every page of the newsroom needs, set once. Nothing of the newsroom is kept by a cache. */
export function everyNewsroomPage(portal: Portal): RequestHandler {
  return async (_req, res, next) => {
    res.set('Cache-Control', 'no-store')
    res.locals.errorView = 'newsroom/error'
    res.locals.limits = { pictureMb: portal.config.pictureLimitMb, attachmentMb: portal.config.attachmentLimitMb }
    res.locals.site = await portal.contentCache.remember('site', () => getSiteInfo(portal.db))
    res.locals.showsSample = await portal.contentCache.remember('sample', () => hasSample(portal.db))
    next()
  }
}
