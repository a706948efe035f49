import { standing } from '#media/takedown.store.ts'
import { hasWords } from '#platform/database/has-words.ts'
import type { Db } from '#platform/database/schema.ts'
import { fold } from '#platform/text/vietnamese.ts'
import type { Attachment } from './attachment.ts'

const columns = ['id', 'hash', 'kind', 'file_name as fileName', 'title', 'bytes', 'scan', 'created_by as createdBy'] as const
const kept = (db: Db) => db.selectFrom('attachments').select(columns)
const all = (db: Db) => kept(db).where(standing('attachments.hash'))
const toAttachment = ({ scan, ...row }: Omit<Attachment, 'scan'> & { scan: number }): Attachment => ({ ...row, scan: scan === 1 })
const searchOf = ({ fileName, title }: { fileName: string; title: string }) => fold(`${title} ${fileName}`)

/** Newest first; those that have all words of `text`, with or without marks, in their title or name. */
export async function listAttachments(
  db: Db,
  text: string,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<Attachment[]> {
  const rows = await all(db).where(hasWords('search', text)).orderBy('id', 'desc').limit(limit).offset(offset).execute()
  return rows.map(toAttachment)
}

export async function countAttachments(db: Db, text: string): Promise<number> {
  const { count } = await db
    .selectFrom('attachments')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where(hasWords('search', text))
    .where(standing('attachments.hash'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function findAttachment(db: Db, id: number): Promise<Attachment | undefined> {
  const row = await all(db).where('id', '=', id).executeTakeFirst()
  return row && toAttachment(row)
}

/** Also one that was taken down. */
export async function findAnyAttachment(db: Db, id: number): Promise<Attachment | undefined> {
  const row = await kept(db).where('id', '=', id).executeTakeFirst()
  return row && toAttachment(row)
}

export async function findAttachmentByHash(db: Db, hash: string): Promise<Attachment | undefined> {
  return (await listAttachmentsByHash(db, [hash]))[0]
}

export async function listAttachmentsByHash(db: Db, hashes: string[]): Promise<Attachment[]> {
  if (hashes.length === 0) return []
  const rows = await all(db).where('hash', 'in', hashes).execute()
  return rows.map(toAttachment)
}

/** @returns its number */
export async function insertAttachment(db: Db, attachment: Omit<Attachment, 'id'>, at: string): Promise<number> {
  const { fileName, createdBy, scan, ...values } = attachment
  const row = { ...values, file_name: fileName, scan: scan ? 1 : 0, search: searchOf(attachment), created_at: at, created_by: createdBy }
  return (await db.insertInto('attachments').values(row).returning('id').executeTakeFirstOrThrow()).id
}

export async function updateTitle(db: Db, { id, fileName }: Attachment, title: string): Promise<void> {
  await db
    .updateTable('attachments')
    .set({ title, search: searchOf({ fileName, title }) })
    .where('id', '=', id)
    .execute()
}

export async function deleteAttachment(db: Db, id: number): Promise<void> {
  await db.deleteFrom('attachments').where('id', '=', id).execute()
}
