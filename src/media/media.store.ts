import { hasWords } from '#platform/database/has-words.ts'
import type { Db } from '#platform/database/schema.ts'
import { fold } from '#platform/text/vietnamese.ts'
import { drawingRules, type Picture } from './media.ts'
import { standing } from './takedown.store.ts'

/** What is kept of a picture besides its files. */
export interface NewPicture extends Picture {
  fileName: string
  mime: string
  /** Of the original. */
  bytes: number
  caption: string
  credit: string
  sample?: boolean
  undescribed?: boolean
}

/** A picture with its words, as the library shows it. */
export interface LibraryPicture extends Picture {
  id: number
  fileName: string
  caption: string
  credit: string
  createdBy: number | null
  focus: { x: number; y: number }
  /** Nobody has said what it shows, nor that it is decoration. */
  undescribed: boolean
}

type Words = Pick<LibraryPicture, 'fileName' | 'alt' | 'caption' | 'credit'>

const columns = [
  'media.id',
  'media.hash',
  'width',
  'height',
  'alt',
  'caption',
  'credit',
  'file_name',
  'focus_x',
  'focus_y',
  'avif',
  'undescribed',
] as const
const kept = (db: Db) => db.selectFrom('media').select([...columns, 'media.created_by'])
/** Pictures as the library knows them, but those that were taken down. */
export const allPictures = (db: Db) => kept(db).where(standing('media.hash'))
type Row = Awaited<ReturnType<ReturnType<typeof allPictures>['execute']>>[number]

export const toPicture = ({ file_name, focus_x, focus_y, avif, undescribed, created_by, ...row }: Row): LibraryPicture => ({
  ...row,
  fileName: file_name,
  focus: { x: focus_x, y: focus_y },
  avif: avif === 1,
  undescribed: undescribed === 1,
  createdBy: created_by,
})

const searchOf = ({ fileName, alt, caption, credit }: Words) => fold(`${fileName} ${alt} ${caption} ${credit}`)

export async function findPictureByHash(db: Db, hash: string): Promise<LibraryPicture | undefined> {
  const row = await allPictures(db).where('media.hash', '=', hash).executeTakeFirst()
  return row && toPicture(row)
}

/** @returns the new picture's number */
export async function insertPicture(db: Db, picture: NewPicture, { at, by }: { at: string; by: number | null }): Promise<number> {
  const { hash, width, height, mime, bytes, alt, caption, credit, fileName, sample, undescribed } = picture
  const row = { hash, width, height, mime, bytes, alt, caption, credit, file_name: fileName, search: searchOf(picture) }
  const { id } = await db
    .insertInto('media')
    .values({ ...row, sample: sample ? 1 : 0, undescribed: undescribed ? 1 : 0, drawn: drawingRules, created_at: at, created_by: by })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Newest first; those that have all words of `text`, with or without marks, in their name, alternative text, caption or credit. */
export async function listPictures(db: Db, text: string, limit: number, offset = 0): Promise<LibraryPicture[]> {
  const rows = await allPictures(db).where(hasWords('search', text)).orderBy('media.id', 'desc').limit(limit).offset(offset).execute()
  return rows.map(toPicture)
}

export async function countPictures(db: Db, text: string): Promise<number> {
  const { count } = await db
    .selectFrom('media')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where(hasWords('search', text))
    .where(standing('media.hash'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** To choose from: the newest, and those that are chosen already. */
export async function listPicturesToChoose(db: Db, chosen: number[], limit = 100): Promise<LibraryPicture[]> {
  const newest = db.selectFrom('media').select('id').orderBy('id', 'desc').limit(limit)
  const rows = await allPictures(db)
    .where((row) => row.or([row('media.id', 'in', newest), row('media.id', 'in', chosen)]))
    .orderBy('media.id', 'desc')
    .execute()
  return rows.map(toPicture)
}

export async function findPicture(db: Db, id: number): Promise<LibraryPicture | undefined> {
  const row = await allPictures(db).where('media.id', '=', id).executeTakeFirst()
  return row && toPicture(row)
}

/** Also one that was taken down. */
export async function findAnyPicture(db: Db, id: number): Promise<LibraryPicture | undefined> {
  const row = await kept(db).where('media.id', '=', id).executeTakeFirst()
  return row && toPicture(row)
}

export type PictureDetails = Omit<Words, 'fileName'> & { focus?: { x: number; y: number } }

export async function updatePicture(db: Db, { id, fileName }: LibraryPicture, { focus, ...words }: PictureDetails): Promise<void> {
  await db
    .updateTable('media')
    .set({
      ...words,
      undescribed: 0,
      sample: 0,
      search: searchOf({ fileName, ...words }),
      ...(focus ? { focus_x: focus.x, focus_y: focus.y } : {}),
    })
    .where('id', '=', id)
    .execute()
}

export async function deletePicture(db: Db, id: number): Promise<void> {
  await db.deleteFrom('media').where('id', '=', id).execute()
}

/** The newest pictures whose AVIF files are not made yet. */
export async function listWithoutAvif(db: Db, limit: number): Promise<Pick<Picture, 'hash' | 'width'>[]> {
  return allPictures(db).where('avif', '=', 0).orderBy('media.id', 'desc').limit(limit).execute()
}

const avifStates = { made: 1, impossible: 2 } as const

/** The picture is named by its hash: meanwhile it may have been replaced or taken down. @returns whether it is still there */
export async function markAvif(db: Db, hash: string, state: keyof typeof avifStates): Promise<boolean> {
  const marked = db.updateTable('media').set({ avif: avifStates[state] }).where('hash', '=', hash).where(standing('media.hash'))
  return (await marked.executeTakeFirstOrThrow()).numUpdatedRows > 0n
}

/** Whether the portal's own logo is this picture. */
export async function isLogo(db: Db, id: number): Promise<boolean> {
  return (await db.selectFrom('site_info').select('id').where('logo_id', '=', id).executeTakeFirst()) !== undefined
}
