import { readFile } from 'node:fs/promises'
import type { Portal } from '#platform/context.ts'
import { type Actor, write } from '#platform/database/write.ts'
import { Invalid } from '#platform/errors.ts'
import type { SentFile } from '#platform/http/sent-files.ts'
import { isDiskFull } from '#platform/storage/disk-full.ts'
import { repairLine } from '#platform/text/vietnamese.ts'
import { deletePicture, findPictureByHash, insertPicture, type LibraryPicture, listUses, updatePictureWords } from './media.store.ts'
import { type Picture, pictureFile, storedWidths } from './media.ts'
import { type PreparedPicture, preparePicture } from './picture.ts'

/** Words that go with a picture. */
export interface PictureWords {
  fileName: string
  alt: string
  caption?: string
  credit?: string
}

/** Keeps a picture; the same content a second time is the picture there was. @throws Invalid when it is none */
export async function addPicture(portal: Portal, actor: Actor, original: Buffer, words: PictureWords): Promise<Picture & { id: number }> {
  const prepared = await preparePicture(original)
  await storePicture(portal, prepared)

  return write(portal, actor, async (tx, record) => {
    const known = await findPictureByHash(tx, prepared.hash)
    if (known) return known

    const { hash, mime, width, height } = prepared
    const { fileName, alt, caption = '', credit = '' } = words
    const said = { fileName: repairLine(fileName), alt: repairLine(alt), caption: repairLine(caption), credit: repairLine(credit) }
    const picture = { hash, mime, width, height, bytes: original.length, ...said }
    const id = await insertPicture(tx, picture, { at: portal.clock.now().toISOString(), by: actor.id })
    record({ action: 'picture.add', subject: `picture:${id}`, details: { fileName: said.fileName } })
    return { id, hash, width, height, alt: said.alt }
  })
}

/** One that came with a form. @throws Invalid likewise */
export async function addSentPicture(portal: Portal, actor: Actor, file: SentFile, words: Omit<PictureWords, 'fileName'>) {
  if (file.fault || file.bytes > portal.config.pictureLimitMb * 1024 * 1024) throw new Invalid({ picture: file.fault ?? 'fileTooLarge' })
  return addPicture(portal, actor, await readFile(file.path), { ...words, fileName: file.name })
}

/** The files first, the row after: a row never points to a picture that is not there. */
export async function storePicture(portal: Portal, { files }: PreparedPicture): Promise<void> {
  try {
    for (const { name, content } of files) await portal.storage.put(name, content)
  } catch (error) {
    throw isDiskFull(error) ? new Invalid({ picture: 'diskFull' }) : error
  }
}

export async function changePictureWords(
  portal: Portal,
  actor: Actor,
  { id }: LibraryPicture,
  words: { alt: string; caption: string; credit: string },
) {
  await write(portal, actor, async (tx, record) => {
    await updatePictureWords(tx, id, words)
    record({ action: 'picture.change', subject: `picture:${id}`, details: words })
  })
}

/** Takes a picture that nobody needs out of the library. @returns whether it was; it stays while anything shows it */
export async function removePicture(portal: Portal, actor: Actor, { id, hash, width, fileName }: LibraryPicture): Promise<boolean> {
  const removed = await write(portal, actor, async (tx, record) => {
    const uses = await listUses(tx, { id, hash })
    if (uses.articles.length > 0 || uses.logo) return false
    await deletePicture(tx, id)
    record({ action: 'picture.remove', subject: `picture:${id}`, details: { fileName } })
    return true
  })
  if (removed) for (const stored of storedWidths(width)) await portal.storage.remove(pictureFile(hash, stored))
  return removed
}
