import { findRules } from '#approval/rules.store.ts'
import { listLiveUses } from '#media/live-uses.store.ts'
import { changeRefusal } from '#media/ownership.ts'
import { mustWait } from '#media/picture-change.ts'
import { refuseTakenDown } from '#media/takedown.store.ts'
import type { Portal } from '#platform/context.ts'
import type { Db } from '#platform/database/schema.ts'
import { actorOf, write } from '#platform/database/write.ts'
import { Forbidden, Invalid } from '#platform/errors.ts'
import type { SentFile } from '#platform/http/forms/sent-files.ts'
import type { User } from '#users/user.ts'
import { prepareFile } from './attachment.actions.ts'
import { findAttachmentByHash } from './attachment.store.ts'
import { type Attachment, attachmentFile } from './attachment.ts'
import { fileNamesOf, replaceFile } from './former.store.ts'

/**
 * Another file in its place, in every article at once; the old addresses lead to it, and what was there is gone.
 * @throws Invalid when it cannot be taken, or the library has it @throws Forbidden
 */
export async function replaceAttachment(portal: Portal, editor: User, attachment: Attachment, file: SentFile): Promise<void> {
  if (await replaceRefusal(portal.db, editor, attachment)) throw new Forbidden()
  const fresh = await prepareFile(portal, file, attachment)
  await write(portal, actorOf(editor), async (tx, record) => {
    if (await replaceRefusal(tx, editor, attachment)) throw new Forbidden()
    await refuseTakenDown(tx, fresh.hash, 'file')
    if (await findAttachmentByHash(tx, fresh.hash)) throw new Invalid({ file: 'alreadyThere' })
    const { articles } = await liveUsesOf(tx, attachment)
    await replaceFile(tx, attachment, fresh)
    for (const { id, title } of articles)
      record({ action: 'article.file', subject: `article:${id}`, details: { title, from: attachment.fileName, to: fresh.fileName } })
    const details = { from: attachment.fileName, to: fresh.fileName }
    record({ action: 'attachment.replace', subject: `attachment:${attachment.id}`, details })
  })
  await portal.storage.remove(attachmentFile(attachment))
}

/** Why somebody may not: what readers see is changed by whoever may publish it; where nobody approves their own, through the article. */
export async function replaceRefusal(
  db: Db,
  editor: Pick<User, 'id' | 'role'>,
  attachment: Attachment,
): Promise<'notYours' | 'shown' | undefined> {
  if (changeRefusal(attachment, editor)) return 'notYours'
  return mustWait(await liveUsesOf(db, attachment), editor, await findRules(db, editor)) ? 'shown' : undefined
}

const liveUsesOf = async (db: Db, attachment: Attachment) => listLiveUses(db, { id: 0, names: await fileNamesOf(db, attachment) })
