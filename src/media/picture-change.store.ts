import type { Db } from '#platform/database/schema.ts'
import type { PictureChange } from './picture-change.ts'

type Part = keyof PictureChange

export async function findPictureChange(db: Db, mediaId: number): Promise<PictureChange | undefined> {
  const rows = await db.selectFrom('picture_changes').selectAll().where('media_id', '=', mediaId).execute()
  if (rows.length === 0) return undefined
  return Object.fromEntries(rows.map((row) => [row.part, { content: JSON.parse(row.content), at: row.proposed_at, by: row.proposed_by }]))
}

/** In place of what was proposed before. */
export async function putPictureChange<P extends Part>(
  db: Db,
  mediaId: number,
  part: P,
  { content, at, by }: NonNullable<PictureChange[P]>,
): Promise<void> {
  const row = { content: JSON.stringify(content), proposed_at: at, proposed_by: by }
  await db
    .insertInto('picture_changes')
    .values({ media_id: mediaId, part, ...row })
    .onConflict((conflict) => conflict.columns(['media_id', 'part']).doUpdateSet(row))
    .execute()
}

export async function removePictureChange(db: Db, mediaId: number, part: Part): Promise<void> {
  await db.deleteFrom('picture_changes').where('media_id', '=', mediaId).where('part', '=', part).execute()
}

/** Whether a file waits to take some picture's place. */
export const isProposed = async (db: Db, hash: string): Promise<boolean> =>
  (await db.selectFrom('picture_changes').select('media_id').where('content', 'like', `%"hash":"${hash}"%`).executeTakeFirst()) !==
  undefined

/** The pictures with a change that waits. */
export const listChangedPictures = (db: Db): Promise<{ id: number; fileName: string }[]> =>
  db
    .selectFrom('media')
    .select(['id', 'file_name as fileName'])
    .where('id', 'in', db.selectFrom('picture_changes').select('media_id'))
    .orderBy('id')
    .execute()
