import type { Portal } from '#platform/context.ts'
import { listWithoutAvif, markAvif } from '../media.store.ts'
import { drawFiles, type PreparedPicture } from '../picture.ts'
import { originalOf } from './source.ts'

const looked = 20

/**
 * The AVIF files of one picture that has none, also of those from before there were any. It takes seconds, so nobody waits for it; the page
 * goes on with WebP until then. What readers see of it comes with the next rendering, so no generation is counted.
 */
export async function makeAvif(portal: Portal, signal?: AbortSignal): Promise<void> {
  for (const picture of await listWithoutAvif(portal.db, looked)) {
    if (signal?.aborted) return
    const source = await originalOf(portal, picture)
    if (!source) continue
    const files = await drawFiles(source, picture, 'avif').catch((error) => {
      portal.log.warn({ err: error, picture: picture.hash }, 'a picture cannot be drawn as AVIF')
    })
    if (files) return keep(portal, picture.hash, files)
    await markAvif(portal.writer, picture.hash, 'impossible')
  }
}

/** Of a picture that was replaced or removed while it was drawn nothing stays. */
async function keep({ storage, writer }: Portal, hash: string, files: PreparedPicture['files']) {
  for (const { name, content } of files) await storage.put(name, content)
  if (await markAvif(writer, hash, 'made')) return
  for (const { name } of files) await storage.remove(name)
}
