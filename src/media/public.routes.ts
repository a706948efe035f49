import { type Response, Router } from 'express'
import type { Portal } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { untilTakenDown } from '#platform/http/cache/until-taken-down.ts'
import { picturesNamed } from './former.store.ts'
import { type Format, mediaUrl, storedWidths } from './media.ts'
import { isTakenDown } from './takedown.query.ts'

/**
 * Pictures by their address, the same until they are taken down; what is no picture of ours is left to the pages behind. Without a
 * database, those that are there.
 */
export function mediaFiles({ storage, db, contentCache }: Pick<Portal, 'storage'> & Partial<Pick<Portal, 'db' | 'contentCache'>>): Router {
  const router = Router()

  router.get('/media/:file', async (req, res, next) => {
    const [file, hash, width, format] = /^([0-9a-f]{32})-(\d{1,5})\.(webp|avif)$/.exec(req.params.file) ?? []
    if (!file || !hash) return next()
    const content = (await isGone(hash)) ? undefined : await storage.get(file).catch(missing)
    if (!content) return (await leadToReplaced(res, hash, Number(width), format as Format)) || next()

    res.set({ 'Cache-Control': untilTakenDown, ETag: `"${file}-${content.length}"` })
    res.type(format!).send(content)
  })

  /** While the database cannot be asked, what was taken down is not in the storage either. */
  const isGone = async (hash: string) => (db && contentCache ? isTakenDown({ db, contentCache }, hash).catch(() => false) : false)

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
