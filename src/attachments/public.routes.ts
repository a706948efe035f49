import { pipeline } from 'node:stream/promises'
import { type Request, type Response, Router } from 'express'
import type { Portal } from '#platform/context.ts'
import { untilTakenDown } from '#platform/http/cache/until-taken-down.ts'
import type { StoredFile } from '#platform/storage/storage.ts'
import { attachmentFile, kinds, urlOf } from './attachment.ts'
import { filesNamed } from './former.store.ts'

/**
 * Files to download, by an address that leads to the same until it is taken down or replaced; a PDF opens in the browser's viewer. Nothing
 * of them is ever shown as a page of ours.
 */
export function attachmentFiles(portal: Portal): Router {
  const router = Router()

  router.get('/media/:hash/:name', async (req, res, next) => {
    const { hash } = req.params
    const attachment = (await filesNamed(portal.db, [hash])).get(hash)
    if (!attachment) return next()
    if (attachment.hash !== hash) return res.set('Cache-Control', 'public, max-age=300').redirect(302, urlOf(attachment))
    res.attachment(attachment.fileName).type(kinds[attachment.kind].mime)
    if (attachment.kind === 'pdf') openInViewer(res)
    res.set({ 'Cache-Control': untilTakenDown, ETag: `"${attachment.hash}"`, 'Accept-Ranges': 'bytes' })
    if (req.get('if-none-match') === res.get('etag')) return res.status(304).end()
    await send(req, res, await portal.storage.open(attachmentFile(attachment)))
  })

  return router
}

/** Were it ever taken for a page, nothing in it could run or ask for anything; the viewer dresses itself. */
const viewerPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'"

/** A PDF is read where it is opened, by the browser's own viewer. */
function openInViewer(res: Response) {
  res.set('Content-Disposition', String(res.get('Content-Disposition')).replace(/^attachment/, 'inline'))
  res.set('Content-Security-Policy', viewerPolicy)
}

/** Whole, or the part that was asked for: a download that broke off goes on. */
async function send(req: Request, res: Response, { bytes, read }: StoredFile) {
  const asked = req.range(bytes)
  if (asked === -1) return void res.status(416).set('Content-Range', `bytes */${bytes}`).end()
  const part = Array.isArray(asked) && asked.length === 1 && asked.type === 'bytes' ? asked[0] : undefined
  if (part) res.status(206).set('Content-Range', `bytes ${part.start}-${part.end}/${bytes}`)
  res.set('Content-Length', String(part ? part.end - part.start + 1 : bytes))
  if (req.method === 'HEAD') return void res.end()
  // Who hangs up half-way is no error of ours; the file is closed either way.
  await pipeline(read(part), res).catch((error) => {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  })
}
