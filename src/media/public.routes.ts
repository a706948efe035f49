import { Router } from 'express'
import type { Portal } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'

/** Pictures by their address, for ever the same; what is no picture of ours is left to the pages behind. */
export function mediaFiles(portal: Portal): Router {
  const router = Router()

  router.get('/media/:file', async (req, res, next) => {
    const { file } = req.params
    if (!/^[0-9a-f]{32}-\d{1,5}\.webp$/.test(file)) return next()
    const content = await portal.storage.get(file).catch(missing)
    if (!content) return next()

    res.set({ 'Cache-Control': 'public, max-age=31536000, immutable', ETag: `"${file}"` })
    res.type('webp').send(content)
  })

  return router
}

function missing(error: unknown): undefined {
  if (!(error instanceof NotFound)) throw error
}
