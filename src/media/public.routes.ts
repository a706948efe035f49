import { type Response, Router } from 'express'
import type { Portal } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { picturesNamed } from './former.store.ts'
import { type Format, mediaUrl, storedWidths } from './media.ts'

/**
 * Pictures by their address, for ever the same; what is no picture of ours is left to the pages behind. Without a database, those that are
 * there.
 */
export function mediaFiles({ storage, db }: Pick<Portal, 'storage'> & Partial<Pick<Portal, 'db'>>): Router {
  const router = Router()

  router.get('/media/:file', async (req, res, next) => {
    const [file, hash, width, format] = /^([0-9a-f]{32})-(\d{1,5})\.(webp|avif)$/.exec(req.params.file) ?? []
    if (!file || !hash) return next()
    const content = await storage.get(file).catch(missing)
    if (!content) return (await leadToReplaced(res, hash, Number(width), format as Format)) || next()

    res.set({ 'Cache-Control': 'public, max-age=31536000, immutable', ETag: `"${file}"` })
    res.type(format!).send(content)
  })

  /** The address of a picture that was replaced leads to the one in its place. @returns whether there is one */
  async function leadToReplaced(res: Response, former: string, wanted: number, format: Format): Promise<boolean> {
    const picture = db && (await picturesNamed(db, [former])).get(former)
    if (!picture || picture.hash === former) return false
    const widths = storedWidths(picture.width)
    const width = widths.find((stored) => stored >= wanted) ?? widths.at(-1)!
    res.set('Cache-Control', 'public, max-age=300').redirect(302, mediaUrl(picture.hash, width, picture.avif ? format : 'webp'))
    return true
  }

  return router
}

function missing(error: unknown): undefined {
  if (!(error instanceof NotFound)) throw error
}
