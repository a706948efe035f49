import { findRules } from '#approval/rules.store.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import type { Tx } from '#platform/database/schema.ts'
import { actorOf, type Entry, write } from '#platform/database/write.ts'
import { Conflict, Forbidden, Invalid } from '#platform/errors.ts'
import type { User } from '#users/user.ts'
import { namesOf, replaceContent } from './former.store.ts'
import { listLiveUses } from './live-uses.store.ts'
import { findPictureByHash, type LibraryPicture, updatePicture } from './media.store.ts'
import { filesOf, originalFile } from './media.ts'
import { changeRefusal } from './ownership.ts'
import { findPictureChange, isProposed, putPictureChange, removePictureChange } from './picture-change.store.ts'
import { isProposedBy, mayApprove, mustWait, type NewContent, type PictureChange, proposedAt } from './picture-change.ts'

type Wanted = { [Part in keyof PictureChange]: NonNullable<PictureChange[Part]>['content'] }
type Recorder = (entry: Entry) => void

/** Changes a picture at once, or, where live content shows it, when somebody who may publish that has seen it. @returns whether it waits */
export async function changeOrPropose(portal: Portal, editor: User, picture: LibraryPicture, wanted: Wanted): Promise<boolean> {
  if (changeRefusal(picture, editor)) throw new Forbidden()
  const before = await findPictureChange(portal.writer, picture.id)
  const waits = await write(portal, actorOf(editor), async (tx, record) => {
    const live = await listLiveUses(tx, { id: picture.id, names: await namesOf(tx, picture) })
    if (!mustWait(live, editor, await findRules(tx, editor))) {
      await apply(tx, record, picture, wanted)
      return false
    }
    const proposed = { at: timestamp(portal.clock), by: editor.id }
    if (wanted.words) await putPictureChange(tx, picture.id, 'words', { content: wanted.words, ...proposed })
    if (wanted.file) await putPictureChange(tx, picture.id, 'file', { content: wanted.file, ...proposed })
    record({
      action: 'picture.propose',
      subject: `picture:${picture.id}`,
      details: { fileName: picture.fileName },
      readersUnaffected: true,
    })
    return true
  })
  if (!waits && wanted.file) await forget(portal, picture)
  if (wanted.file && before?.file) await letGo(portal, before.file.content)
  return waits
}

/** Shows readers what was proposed. `seen`: the moment of what the approver has looked at. @throws Conflict, Forbidden, Invalid */
export async function approvePicture(portal: Portal, editor: User, picture: LibraryPicture, seen: string): Promise<void> {
  const change = await write(portal, actorOf(editor), async (tx, record) => {
    const change = await findPictureChange(tx, picture.id)
    if (!change || proposedAt(change) !== seen) throw new Conflict()
    const live = await listLiveUses(tx, { id: picture.id, names: await namesOf(tx, picture) })
    if (!mayApprove(change, live, editor, await findRules(tx, editor))) throw new Forbidden()
    await apply(tx, record, picture, { words: change.words?.content, file: change.file?.content })
    return change
  })
  if (change.file) await forget(portal, picture)
}

/** Lets go of what was proposed: whoever proposed it, or might approve it. @throws Forbidden */
export async function dropPictureChange(portal: Portal, editor: User, picture: LibraryPicture): Promise<void> {
  const change = await write(portal, actorOf(editor), async (tx, record) => {
    const change = await findPictureChange(tx, picture.id)
    const approves = editor.role === 'approver' || editor.role === 'admin'
    if (change && !approves && !isProposedBy(change, editor)) throw new Forbidden()
    await removePictureChange(tx, picture.id, 'words')
    await removePictureChange(tx, picture.id, 'file')
    if (change)
      record({ action: 'picture.drop', subject: `picture:${picture.id}`, details: { fileName: picture.fileName }, readersUnaffected: true })
    return change
  })
  if (change?.file) await letGo(portal, change.file.content)
}

/** In the library and wherever it is shown; each article's history says so. */
async function apply(tx: Tx, record: Recorder, picture: LibraryPicture, { words, file }: Wanted) {
  const subject = `picture:${picture.id}`
  const { articles } = await listLiveUses(tx, { id: picture.id, names: await namesOf(tx, picture) })
  if (file && (await findPictureByHash(tx, file.hash))) throw new Invalid({ picture: 'alreadyThere' })
  if (file) await replaceContent(tx, picture, file)
  if (file) record({ action: 'picture.replace', subject, details: { from: picture.fileName, to: file.fileName } })
  if (words) await updatePicture(tx, { ...picture, fileName: file?.fileName ?? picture.fileName }, words)
  if (words) record({ action: 'picture.change', subject, details: { ...words } })
  const details = { picture: picture.fileName }
  for (const { id, title } of articles) record({ action: 'article.picture', subject: `article:${id}`, details: { title, ...details } })
  if (words) await removePictureChange(tx, picture.id, 'words')
  if (file) await removePictureChange(tx, picture.id, 'file')
}

/** A file that was proposed, unless a picture has it, or somebody proposed it again. */
async function letGo(portal: Portal, file: NewContent) {
  if ((await findPictureByHash(portal.writer, file.hash)) || (await isProposed(portal.writer, file.hash))) return
  await forget(portal, file)
  await portal.storage.remove(originalFile(file.hash))
}

/** The address stays and leads to the new picture; what it showed is gone from it, since that may be why. */
async function forget({ storage }: Portal, picture: Pick<LibraryPicture, 'hash' | 'width'>) {
  for (const name of filesOf(picture)) await storage.remove(name)
}
