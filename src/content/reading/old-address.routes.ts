import { type Request, type RequestHandler, Router } from 'express'
import { findArticleByOldUrl } from '#content/core/article.store.ts'
import { articlePath, isPublic } from '#content/core/article.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { type PublicAddress, undeclaredParameters } from '#platform/http/cache/public-address.ts'

/**
 * Addresses of the old portal that lie on a path of ours, told apart by parameters that mean nothing here (`/?tabid=107&NewsViews=1024`).
 */
export function oldAddressesOnOurs(portal: Portal, ours: PublicAddress[]): RequestHandler {
  return async (req, res, next) => {
    const path = undeclaredParameters(ours, req.url) && (await newPath(portal, req))
    return path ? res.redirect(301, res.locals.link(path)) : next()
  }
}

/** All other addresses of the portal that was here before. */
export function oldAddresses(portal: Portal): Router {
  const router = Router()
  router.get('/*rest', async (req, res, next) => {
    const path = await newPath(portal, req)
    return path ? res.redirect(301, res.locals.link(path)) : next()
  })
  return router
}

/** A withdrawn article's new address says why it is gone. */
async function newPath(portal: Portal, req: Request): Promise<string | undefined> {
  const article = await findArticleByOldUrl(portal.db, req.originalUrl)
  if (!article) return undefined
  return article.status === 'withdrawn' || isPublic(article, timestamp(portal.clock)) ? articlePath(article) : undefined
}
