import type { Attachment, Kind } from '#attachments/attachment.ts'
import type { Db } from '#platform/database/schema.ts'

/** A page of a file that articles link to. */
export interface FilePage {
  hash: string
  kind: Kind
  fileName: string
  title: string
  /** 0: the file has no pages. */
  page: number
  content: string
}

type Unread = Pick<Attachment, 'id' | 'hash' | 'kind'>

/** Files whose text nobody has read yet, the newest first. */
export const listUnread = (db: Db, limit: number): Promise<Unread[]> =>
  db.selectFrom('attachments').select(['id', 'hash', 'kind']).where('reading', '=', '').orderBy('id', 'desc').limit(limit).execute()

/** How many files there are, and how many nobody has read yet. */
export async function countUnread(db: Db): Promise<{ files: number; unread: number }> {
  const counted = await db
    .selectFrom('attachments')
    .select((row) => [
      row.fn.countAll<number>().as('files'),
      row.fn.count<number>(row.case().when('reading', '=', '').then(1).end()).as('unread'),
    ])
    .executeTakeFirstOrThrow()
  return { files: Number(counted.files), unread: Number(counted.unread) }
}

/** Keeps what a file says. @returns whether it is still there, and still the same */
export async function keepPages(
  db: Db,
  { id, hash }: Unread,
  pages: { page: number; content: string }[],
  reading: 'whole' | 'part' | 'none',
) {
  const { numUpdatedRows } = await db
    .updateTable('attachments')
    .set({ reading })
    .where('id', '=', id)
    .where('hash', '=', hash)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return false
  await db.deleteFrom('attachment_pages').where('attachment_id', '=', id).execute()
  for (const { page, content } of pages) await db.insertInto('attachment_pages').values({ attachment_id: id, page, content }).execute()
  return true
}

/** What these files say, in the order of their pages; of each no more than the first pages. */
export async function listPages(db: Db, hashes: string[], mostPages?: number): Promise<FilePage[]> {
  if (hashes.length === 0) return []
  return db
    .selectFrom('attachments')
    .innerJoin('attachment_pages', 'attachment_pages.attachment_id', 'attachments.id')
    .select(['hash', 'kind', 'file_name as fileName', 'title', 'page', 'content'])
    .where('hash', 'in', hashes)
    .$if(mostPages !== undefined, (pages) => pages.where('page', '<=', mostPages!))
    .orderBy('attachments.id')
    .orderBy('page')
    .execute()
}

/** Articles that name a file in any of their versions, be it by what it was before it was replaced. */
export async function listNaming(db: Db, { id, hash }: Unread): Promise<number[]> {
  const former = await db.selectFrom('former_attachments').select('hash').where('attachment_id', '=', id).execute()
  const names = [hash, ...former.map((one) => one.hash)]
  const rows = await db.selectFrom('article_files').select('article_id').distinct().where('name', 'in', names).execute()
  return rows.map((row) => row.article_id)
}
