import type { Portal } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { originalFile, type Picture, pictureFile, storedWidths } from '../media.ts'

/** The original, or the largest file of a picture from before originals were kept; a drawing of the sample may not be there yet. */
export async function originalOf({ storage }: Portal, { hash, width }: Pick<Picture, 'hash' | 'width'>): Promise<Buffer | undefined> {
  for (const name of [originalFile(hash), pictureFile(hash, storedWidths(width).at(-1)!)])
    try {
      return await storage.get(name)
    } catch (error) {
      if (!(error instanceof NotFound)) throw error
    }
  return undefined
}
