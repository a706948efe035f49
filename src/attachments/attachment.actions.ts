import { openAsBlob } from 'node:fs'
import { changeRefusal } from '#media/ownership.ts'
import { refuseTakenDown } from '#media/takedown.store.ts'
import { isInUnsaved, listUses } from '#media/uses.store.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { isDiskFull } from '#platform/database/save-failure.ts'
import { actorOf, write } from '#platform/database/write.ts'
import { Forbidden, Invalid } from '#platform/errors.ts'
import { foreignFault } from '#platform/foreign-files.ts'
import type { SentFile } from '#platform/http/forms/sent-files.ts'
import { contentHashOf } from '#platform/storage/content-hash.ts'
import { repairLine } from '#platform/text/vietnamese.ts'
import type { User } from '#users/user.ts'
import { deleteAttachment, findAttachmentByHash, insertAttachment, updateTitle } from './attachment.store.ts'
import { type Attachment, attachmentFile, type Kind } from './attachment.ts'
import { fileNamesOf, filesNamed, takeFileName } from './former.store.ts'
import { askPdf } from './pdf.ts'
import { recognise } from './recognise.ts'

/** Keeps a file for readers; the same content a second time is the file there was. @throws Invalid with a key of `t.attachmentFaults` */
export async function addAttachment(portal: Portal, editor: User, file: SentFile, title: string): Promise<AddedAttachment> {
  const { hash, kind, fileName, bytes, scan } = await prepareFile(portal, file)
  return write(portal, actorOf(editor), async (tx, record) => {
    await refuseTakenDown(tx, hash, 'file')
    const known = await findAttachmentByHash(tx, hash)
    if (known) return { ...known, wasKnown: true }
    await takeFileName(tx, hash)
    const said = repairLine(title) || fileName.slice(0, -kind.length - 1)
    const attachment = { hash, kind, fileName, title: said, bytes, scan, createdBy: editor.id }
    const id = await insertAttachment(tx, attachment, timestamp(portal.clock))
    record({ action: 'attachment.add', subject: `attachment:${id}`, details: { fileName }, readersUnaffected: true, made: true })
    return { id, ...attachment, wasKnown: false }
  })
}

/** `wasKnown`: the library had it already, under the title it has. */
type AddedAttachment = Attachment & { wasKnown: boolean }

/** Looks into a file and puts it into the storage; what was replaced comes back only in the place of `itself`. @throws Invalid likewise */
export async function prepareFile(portal: Portal, file: SentFile, itself?: Attachment) {
  if (file.fault || file.bytes > portal.config.attachmentLimitMb * 1024 * 1024) throw new Invalid({ file: file.fault ?? 'fileTooLarge' })
  const content = await openAsBlob(file.path)
  const { kind, scan } = await lookInto(portal, file.path, content)
  const hash = await contentHashOf(content)
  await refuseTakenDown(portal.writer, hash, 'file')
  const successor = (await filesNamed(portal.writer, [hash])).get(hash)
  if (successor && successor.hash !== hash && successor.id !== itself?.id) throw new Invalid({ file: 'wasReplaced' })
  await keep(portal, hash, file.path)
  return { hash, kind, scan, bytes: file.bytes, fileName: nameFor(file.name, kind) }
}

async function lookInto({ documentThreads }: Portal, path: string, content: Blob): Promise<{ kind: Kind; scan: boolean }> {
  const found = await recognise(content)
  if (found.foreign) throw new Invalid({ file: foreignFault(found.foreign) })
  if (found.fault) throw new Invalid({ file: found.fault })
  const { kind } = found
  const reading = kind === 'pdf' ? await askPdf(documentThreads, path) : undefined
  if (reading === 'locked' || reading === 'broken') throw new Invalid({ file: reading })
  return { kind, scan: reading === 'scan' }
}

/** The file first, the row after: a row never points to a file that is not there. */
async function keep({ storage }: Portal, hash: string, path: string) {
  try {
    await storage.take(attachmentFile({ hash }), path)
  } catch (error) {
    throw isDiskFull(error) ? new Invalid({ file: 'diskFull' }) : error
  }
}

/** The name it came with, its end what it is. */
function nameFor(sent: string, kind: Kind): string {
  const name = repairLine(sent.replace(/^.*[/\\]/, '')).slice(0, 200)
  return name.toLowerCase().endsWith(`.${kind}`) ? name : `${name.replace(/\.\w{1,5}$/, '') || 'tep'}.${kind}`
}

/** @throws Forbidden when it is not this editor's to change */
export async function renameAttachment(portal: Portal, editor: User, attachment: Attachment, title: string) {
  if (changeRefusal(attachment, editor)) throw new Forbidden()
  await write(portal, actorOf(editor), async (tx, record) => {
    await updateTitle(tx, attachment, title)
    record({ action: 'attachment.change', subject: `attachment:${attachment.id}`, details: { title }, readersUnaffected: true })
  })
}

/** Takes a file that nobody needs out of the library. @returns whether it was; it stays while an article links to it @throws Forbidden */
export async function removeAttachment(portal: Portal, editor: User, attachment: Attachment): Promise<boolean> {
  if (changeRefusal(attachment, editor)) throw new Forbidden()
  const { id, fileName } = attachment
  const names = await fileNamesOf(portal.writer, attachment)
  const removed = await write(portal, actorOf(editor), async (tx, record) => {
    if ((await isInUnsaved(tx, names)) || (await listUses(tx, names)).length > 0) return false
    await deleteAttachment(tx, id)
    record({ action: 'attachment.remove', subject: `attachment:${id}`, details: { fileName } })
    return true
  })
  if (removed) await portal.storage.remove(attachmentFile(attachment))
  return removed
}
