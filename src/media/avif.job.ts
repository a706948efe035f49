import type { Portal } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { listWithoutAvif, markAvif } from './media.store.ts'
import { originalFile, type Picture, pictureFile, storedWidths } from './media.ts'
import { drawFiles } from './picture.ts'

const looked = 20

/**
 * The AVIF files of one picture that has none, also of those from before there were any. It takes seconds, so nobody waits for it; the page
 * goes on with WebP until then. What readers see of it comes with the next rendering, so no edition is counted.
 */
export async function makeAvif(portal: Portal): Promise<void> {
  for (const picture of await listWithoutAvif(portal.db, looked)) {
    const source = await sourceOf(portal, picture)
    if (!source) continue
    for (const { name, content } of await drawFiles(source, picture, 'avif')) await portal.storage.put(name, content)
    return markAvif(portal.writer, picture.hash)
  }
}

/** The original, or the largest file of a picture from before originals were kept; a drawing of the sample may not be there yet. */
async function sourceOf({ storage }: Portal, { hash, width }: Pick<Picture, 'hash' | 'width'>): Promise<Buffer | undefined> {
  for (const name of [originalFile(hash), pictureFile(hash, storedWidths(width).at(-1)!)])
    try {
      return await storage.get(name)
    } catch (error) {
      if (!(error instanceof NotFound)) throw error
    }
  return undefined
}
