import type { Db } from '#platform/database/schema.ts'
import { fold } from '#platform/text/vietnamese.ts'
import { listAttachmentsByHash } from './attachment.store.ts'
import type { Attachment } from './attachment.ts'

/** The files that stand now where these are named, by the hash they are named by: a replaced one is found by its old name. */
export async function filesNamed(db: Db, hashes: string[]): Promise<Map<string, Attachment>> {
  if (hashes.length === 0) return new Map()
  const present = await listAttachmentsByHash(db, hashes)
  const replaced = await db
    .selectFrom('former_attachments')
    .innerJoin('attachments', 'attachments.id', 'former_attachments.attachment_id')
    .select(['former_attachments.hash as former', 'attachments.hash as hash'])
    .where('former_attachments.hash', 'in', hashes)
    .execute()
  const later = await listAttachmentsByHash(
    db,
    replaced.map(({ hash }) => hash),
  )
  return new Map([
    ...replaced.flatMap(({ former, hash }) => later.filter((file) => file.hash === hash).map((file) => [former, file] as const)),
    ...present.map((file) => [file.hash, file] as const),
  ])
}

/** Every name that articles may know a file by. */
export async function fileNamesOf(db: Db, { id, hash }: Pick<Attachment, 'id' | 'hash'>): Promise<string[]> {
  const rows = await db.selectFrom('former_attachments').select('hash').where('attachment_id', '=', id).execute()
  return [hash, ...rows.map((row) => row.hash)]
}

/** What a file was once called and another is called now means that one: a name never leads to two. */
export async function takeFileName(db: Db, hash: string): Promise<void> {
  await db.deleteFrom('former_attachments').where('hash', '=', hash).execute()
}

/** Another file takes its place; the old name leads to it from now on. The title stays. */
export async function replaceFile(
  db: Db,
  attachment: Attachment,
  fresh: Pick<Attachment, 'hash' | 'kind' | 'fileName' | 'bytes' | 'scan'>,
) {
  const { hash, kind, fileName, bytes, scan } = fresh
  await takeFileName(db, hash)
  await db.insertInto('former_attachments').values({ hash: attachment.hash, attachment_id: attachment.id }).execute()
  await db.deleteFrom('attachment_pages').where('attachment_id', '=', attachment.id).execute()
  await db
    .updateTable('attachments')
    .set({ hash, kind, file_name: fileName, bytes, scan: scan ? 1 : 0, search: fold(`${attachment.title} ${fileName}`), reading: '' })
    .where('id', '=', attachment.id)
    .execute()
}
