import { Router } from 'express'
import { findTakedowns } from '#media/takedown.store.ts'
import type { Portal } from '#platform/context.ts'
import { FileGone } from '#platform/errors.ts'

/** Every address of a picture or file that was taken down says so and why, in whatever width or under whatever name it is asked for. */
export function takenDownFiles(portal: Portal): Router {
  const router = Router()

  router.get(/^\/media\/([0-9a-f]{32})[-/]/, async (req, _res, next) => {
    const name = req.params[0] ?? ''
    const takedown = (await findTakedowns(portal.db, [name])).get(name)
    if (!takedown) return next()
    throw new FileGone(takedown.reason)
  })

  return router
}
