import type { Attachment, Kind } from '#attachments/attachment.ts'
import { fileNamesOf, filesNamed } from '#attachments/former.store.ts'
import { standing } from '#media/takedown.store.ts'
import type { Db } from '#platform/database/schema.ts'

/** A page of a file that articles link to. */
export interface FilePage {
  /** What the article calls the file; another one when it was replaced since. */
  named: string
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
  db
    .selectFrom('attachments')
    .select(['id', 'hash', 'kind'])
    .where('reading', '=', '')
    .where(standing('attachments.hash'))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

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

/** Keeps what a file says. @returns whether it is still there and the same, and was not taken down */
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
    .where(standing('attachments.hash'))
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return false
  await db.deleteFrom('attachment_pages').where('attachment_id', '=', id).execute()
  for (const { page, content } of pages) await db.insertInto('attachment_pages').values({ attachment_id: id, page, content }).execute()
  return true
}

/** What the files that are called so say, in the order of their pages; of each no more than the first pages. */
export async function listPages(db: Db, names: string[], mostPages?: number): Promise<FilePage[]> {
  const files = await filesNamed(db, names)
  if (files.size === 0) return []
  const rows = await db
    .selectFrom('attachment_pages')
    .select(['attachment_id', 'page', 'content'])
    .where('attachment_id', 'in', [...new Set([...files.values()].map(({ id }) => id))])
    .$if(mostPages !== undefined, (pages) => pages.where('page', '<=', mostPages!))
    .orderBy('attachment_id')
    .orderBy('page')
    .execute()
  const pages = Map.groupBy(rows, (row) => row.attachment_id)
  return [...files].flatMap(([named, { id, hash, kind, fileName, title }]) =>
    (pages.get(id) ?? []).map(({ page, content }) => ({ named, hash, kind, fileName, title, page, content })),
  )
}

/** Forgets what files of these names say. */
export async function deletePages(db: Db, names: string[]): Promise<void> {
  const ids = db.selectFrom('attachments').select('id').where('hash', 'in', names)
  await db.deleteFrom('attachment_pages').where('attachment_id', 'in', ids).execute()
  await db.updateTable('attachments').set({ reading: 'none' }).where('hash', 'in', names).execute()
}

/** Articles that name a file in any of their versions, be it by what it was before it was replaced. */
export const listNaming = async (db: Db, file: Unread): Promise<number[]> => listArticlesNaming(db, await fileNamesOf(db, file))

/** Articles in any of whose versions one of these names stands. */
export async function listArticlesNaming(db: Db, names: string[]): Promise<number[]> {
  const rows = await db.selectFrom('article_files').select('article_id').distinct().where('name', 'in', names).execute()
  return rows.map((row) => row.article_id)
}
