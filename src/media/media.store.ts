import type { Db } from '#platform/database/schema.ts'
import { fold } from '#platform/text/vietnamese.ts'
import type { Picture } from './media.ts'

/** What is kept of a picture besides its files. */
export interface NewPicture extends Picture {
  fileName: string
  mime: string
  /** Of the original. */
  bytes: number
  caption: string
  credit: string
  sample?: boolean
}

export async function findPictureByHash(db: Db, hash: string): Promise<(Picture & { id: number }) | undefined> {
  return db.selectFrom('media').select(['id', 'hash', 'width', 'height', 'alt']).where('hash', '=', hash).executeTakeFirst()
}

/** @returns the new picture's number */
export async function insertPicture(db: Db, picture: NewPicture, { at, by }: { at: string; by: number | null }): Promise<number> {
  const { fileName, sample, ...columns } = picture
  const { id } = await db
    .insertInto('media')
    .values({ ...columns, file_name: fileName, sample: sample ? 1 : 0, created_at: at, created_by: by })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A picture with its words, as the library shows it. */
export interface LibraryPicture extends Picture {
  id: number
  fileName: string
  caption: string
  credit: string
}

/** Newest first; those that have all words of `text`, with or without marks, in their name, alternative text, caption or credit. */
export async function listPictures(db: Db, text: string, limit: number): Promise<LibraryPicture[]> {
  const rows = await db
    .selectFrom('media')
    .select(['id', 'hash', 'width', 'height', 'alt', 'caption', 'credit', 'file_name'])
    .orderBy('id', 'desc')
    .execute()
  const words = fold(text).split(/\s+/).filter(Boolean)
  const saysAll = (said: string) => words.every((word) => said.includes(word))
  return rows
    .filter((row) => saysAll(fold(`${row.file_name} ${row.alt} ${row.caption} ${row.credit}`)))
    .slice(0, limit)
    .map(({ file_name, ...row }) => ({ ...row, fileName: file_name }))
}

/** To choose from: the newest, and those that are chosen already. */
export async function listPicturesToChoose(db: Db, chosen: number[], limit = 100): Promise<LibraryPicture[]> {
  const newest = db.selectFrom('media').select('id').orderBy('id', 'desc').limit(limit)
  return db
    .selectFrom('media')
    .select(['id', 'hash', 'width', 'height', 'alt', 'caption', 'credit', 'file_name as fileName'])
    .where((row) => row.or([row('id', 'in', newest), row('id', 'in', chosen)]))
    .orderBy('id', 'desc')
    .execute()
}

export async function findPicture(db: Db, id: number): Promise<LibraryPicture | undefined> {
  return db
    .selectFrom('media')
    .select(['id', 'hash', 'width', 'height', 'alt', 'caption', 'credit', 'file_name as fileName'])
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function updatePictureWords(db: Db, id: number, words: { alt: string; caption: string; credit: string }): Promise<void> {
  await db.updateTable('media').set(words).where('id', '=', id).execute()
}

export async function deletePicture(db: Db, id: number): Promise<void> {
  await db.deleteFrom('media').where('id', '=', id).execute()
}

/** Where a picture is needed: articles that show it now or did in a version that can be restored, and the portal's own logo. */
export async function listUses(
  db: Db,
  { id, hash }: { id: number; hash: string },
): Promise<{ articles: { id: number; title: string }[]; logo: boolean }> {
  const named = `%${hash}%`
  const articles = await db
    .selectFrom('articles')
    .select(['id', 'title'])
    .where((row) =>
      row.or([
        row('cover_id', '=', id),
        row('body', 'like', named),
        row('id', 'in', row.selectFrom('article_revisions').select('article_id').where('content', 'like', named)),
      ]),
    )
    .orderBy('id', 'desc')
    .execute()
  const logo = await db.selectFrom('site_info').select('id').where('logo_id', '=', id).executeTakeFirst()
  return { articles, logo: logo !== undefined }
}
