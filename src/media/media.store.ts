import type { Db } from '#platform/database/schema.ts'
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
