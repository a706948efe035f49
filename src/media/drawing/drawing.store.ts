import type { Db } from '#platform/database/schema.ts'
import { allPictures, type LibraryPicture, toPicture } from '../media.store.ts'
import { drawingRules } from '../media.ts'
import { standing } from '../takedown.store.ts'

/** The newest pictures that were drawn by older rules. */
export async function listDrawnBefore(db: Db, limit: number): Promise<LibraryPicture[]> {
  const rows = await allPictures(db).where('drawn', '<', drawingRules).orderBy('media.id', 'desc').limit(limit).execute()
  return rows.map(toPicture)
}

export async function countDrawnBefore(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('media')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('drawn', '<', drawingRules)
    .where(standing('media.hash'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** @returns whether the picture is still there under that name */
export async function markDrawn(db: Db, hash: string): Promise<boolean> {
  const marked = db.updateTable('media').set({ drawn: drawingRules }).where('hash', '=', hash).where(standing('media.hash'))
  return (await marked.executeTakeFirstOrThrow()).numUpdatedRows > 0n
}
