import { readFile } from 'node:fs/promises'
import type { Portal } from '#platform/context.ts'
import { isDiskFull } from '#platform/database/save-failure.ts'
import type { Db } from '#platform/database/schema.ts'
import { type Actor, actorOf, write } from '#platform/database/write.ts'
import { Forbidden, Invalid } from '#platform/errors.ts'
import type { SentFile } from '#platform/http/forms/sent-files.ts'
import { repairLine } from '#platform/text/vietnamese.ts'
import type { User } from '#users/user.ts'
import { learnWords } from './description.actions.ts'
import { findSuccessor, namesOf, takeName } from './former.store.ts'
import { listLiveUses } from './live-uses.store.ts'
import { deletePicture, findPictureByHash, insertPicture, isLogo, type LibraryPicture, type PictureDetails } from './media.store.ts'
import { filesOf, originalFile } from './media.ts'
import { changeRefusal } from './ownership.ts'
import { type PreparedPicture, preparePicture } from './picture.ts'
import { changeOrPropose } from './picture-change.actions.ts'
import { refuseTakenDown } from './takedown.store.ts'
import { isInUnsaved, listUses } from './uses.store.ts'

/** Words that go with a picture. */
export interface PictureWords {
  fileName: string
  alt: string
  caption?: string
  credit?: string
  /** Somebody said that it shows nothing that matters. */
  decorative?: boolean
}

/**
 * Keeps a picture; the same content a second time is the picture there was, which learns what it was not known of.
 * @throws Invalid when it is none
 */
export async function addPicture(portal: Portal, actor: Actor, original: Buffer, words: PictureWords): Promise<AddedPicture> {
  const prepared = await preparePicture(original)
  await refuseReturn(portal.writer, prepared.hash)
  await refuseTakenDown(portal.writer, prepared.hash, 'picture')
  await storePicture(portal, prepared, original)

  return write(portal, actor, async (tx, record) => {
    await refuseTakenDown(tx, prepared.hash, 'picture')
    const { decorative = false, alt, caption = '', credit = '' } = words
    const said = { alt: repairLine(alt), caption: repairLine(caption), credit: repairLine(credit) }
    const known = await findPictureByHash(tx, prepared.hash)
    if (known) {
      await learnWords(tx, record, known, said, false)
      return { ...known, ...(await findPictureByHash(tx, known.hash)), wasKnown: true }
    }

    const { hash, mime, width, height } = prepared
    const fileName = repairLine(words.fileName)
    const undescribed = said.alt === '' && !decorative
    const picture = { hash, mime, width, height, bytes: original.length, fileName, undescribed, ...said }
    await takeName(tx, hash)
    const id = await insertPicture(tx, picture, { at: portal.clock.now().toISOString(), by: actor.id })
    record({ action: 'picture.add', subject: `picture:${id}`, details: { fileName }, readersUnaffected: true, made: true })
    return { ...picture, id, createdBy: actor.id, focus: { x: 50, y: 50 }, wasKnown: false }
  })
}

/**
 * Whoever sends again what was replaced would have it back in every text that still names it, past whoever may publish those.
 * @throws Invalid when readers would see it
 */
async function refuseReturn(db: Db, hash: string, itself?: number) {
  const successor = await findSuccessor(db, hash)
  if (successor === undefined || successor === itself) return
  const { articles, onSite } = await listLiveUses(db, { id: 0, names: [hash] })
  if (articles.length > 0 || onSite) throw new Invalid({ picture: 'wasReplaced' })
}

/** `wasKnown`: the library had it already, with the words it has now. */
type AddedPicture = LibraryPicture & { wasKnown: boolean }

/** One that came with a form. @throws Invalid likewise */
export async function addSentPicture(portal: Portal, actor: Actor, file: SentFile, words: Omit<PictureWords, 'fileName'>) {
  return addPicture(portal, actor, await contentOf(portal, file), { ...words, fileName: file.name })
}

async function contentOf({ config }: Portal, file: SentFile): Promise<Buffer> {
  if (file.fault || file.bytes > config.pictureLimitMb * 1024 * 1024) throw new Invalid({ picture: file.fault ?? 'fileTooLarge' })
  return readFile(file.path)
}

/** The files first, the row after: a row never points to a picture that is not there. The original is for us alone. */
export async function storePicture(portal: Portal, { hash, files }: PreparedPicture, original?: Buffer): Promise<void> {
  try {
    if (original) await portal.storage.put(originalFile(hash), original)
    for (const { name, content } of files) await portal.storage.put(name, content)
  } catch (error) {
    throw isDiskFull(error) ? new Invalid({ picture: 'diskFull' }) : error
  }
}

/** @returns whether it waits for somebody @throws Forbidden when it is not this editor's to change */
export const changePicture = (portal: Portal, editor: User, picture: LibraryPicture, words: PictureDetails): Promise<boolean> =>
  changeOrPropose(portal, editor, picture, { words })

/**
 * Another file in its place, in every article at once. @returns whether it waits @throws Invalid when it is no picture, or one the library
 * has @throws Forbidden
 */
export async function replacePicture(portal: Portal, editor: User, picture: LibraryPicture, file: SentFile): Promise<boolean> {
  if (changeRefusal(picture, editor)) throw new Forbidden()
  const original = await contentOf(portal, file)
  const prepared = await preparePicture(original)
  if (await findPictureByHash(portal.writer, prepared.hash)) throw new Invalid({ picture: 'alreadyThere' })
  await refuseReturn(portal.writer, prepared.hash, picture.id)
  await refuseTakenDown(portal.writer, prepared.hash, 'picture')
  await storePicture(portal, prepared, original)
  const { hash, mime, width, height } = prepared
  const content = { hash, mime, width, height, bytes: original.length, fileName: repairLine(file.name) }
  return changeOrPropose(portal, editor, picture, { file: content })
}

/** Takes a picture that nobody needs out of the library. @returns whether it was; it stays while anything shows it @throws Forbidden */
export async function removePicture(portal: Portal, editor: User, picture: LibraryPicture): Promise<boolean> {
  if (changeRefusal(picture, editor)) throw new Forbidden()
  const { id, fileName } = picture
  const names = await namesOf(portal.writer, picture)
  const removed = await write(portal, actorOf(editor), async (tx, record) => {
    const uses = await listUses(tx, names, id)
    if (uses.length > 0 || (await isInUnsaved(tx, names, id)) || (await isLogo(tx, id))) return false
    await deletePicture(tx, id)
    record({ action: 'picture.remove', subject: `picture:${id}`, details: { fileName } })
    return true
  })
  if (removed) for (const name of [...filesOf(picture), ...names.map(originalFile)]) await portal.storage.remove(name)
  return removed
}
