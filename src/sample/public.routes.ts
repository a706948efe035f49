import { Router } from 'express'
import { isTakenDown } from '#media/takedown.query.ts'
import type { Portal } from '#platform/context.ts'
import { untilTakenDown } from '#platform/http/cache/until-taken-down.ts'
import { drawNow } from './draw-sample.ts'

/** Pictures of the sample that are named before they are drawn, in the first seconds of a portal: who asks for one waits for it. */
export function samplePictures(portal: Portal): Router {
  const router = Router()

  router.get('/media/:file', async (req, res, next) => {
    const hash = /^([0-9a-f]{32})-\d+\.webp$/.exec(req.params.file)?.[1]
    if (!hash || (await isTakenDown(portal, hash)) || !(await drawNow(portal, hash))) return next()
    res
      .set('Cache-Control', untilTakenDown)
      .type('webp')
      .send(await portal.storage.get(req.params.file))
  })

  return router
}
