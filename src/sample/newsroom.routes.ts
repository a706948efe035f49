import { Router } from 'express'
import type { Portal } from '#platform/context.ts'
import { actorOf } from '#platform/database/write.ts'
import { done } from '#platform/http/forms/flash.ts'
import { removeSample } from './remove.actions.ts'

/** The button that takes the sample away, on the page of who runs the portal. */
export function sampleAdministration(portal: Portal): Router {
  const router = Router()

  router.post('/trang/noi-dung-mau', async (req, res) => {
    const { t, editor } = res.locals
    const { articles } = await removeSample(portal, actorOf(editor))
    done(req, res, t.site.sampleRemoved(articles), '/quan-tri/trang')
  })

  return router
}
