import type { Db } from '#platform/database/schema.ts'
import { allPictures, type LibraryPicture, type NewPicture, toPicture } from './media.store.ts'
import { drawingRules } from './media.ts'

/** The pictures that stand now where these are named, by the hash they are named by: a replaced one is found by its old name. */
export async function picturesNamed(db: Db, hashes: string[]): Promise<Map<string, LibraryPicture>> {
  if (hashes.length === 0) return new Map()
  const present = await allPictures(db).where('media.hash', 'in', hashes).execute()
  const replaced = await allPictures(db)
    .innerJoin('former_pictures', 'former_pictures.media_id', 'media.id')
    .select('former_pictures.hash as former')
    .where('former_pictures.hash', 'in', hashes)
    .execute()
  return new Map([
    ...present.map((row) => [row.hash, toPicture(row)] as const),
    ...replaced.map(({ former, ...row }) => [former, toPicture(row)] as const),
  ])
}

/** Every name that articles may know a picture by. */
export async function namesOf(db: Db, { id, hash }: Pick<LibraryPicture, 'id' | 'hash'>): Promise<string[]> {
  const rows = await db.selectFrom('former_pictures').select('hash').where('media_id', '=', id).execute()
  return [hash, ...rows.map((row) => row.hash)]
}

/** The picture that took the place of the one that was called so. */
export async function findSuccessor(db: Db, hash: string): Promise<number | undefined> {
  const row = await db.selectFrom('former_pictures').select('media_id').where('hash', '=', hash).executeTakeFirst()
  return row?.media_id
}

/** What a picture was once called and another is called now means that one: a name never leads to two. */
export async function takeName(db: Db, hash: string): Promise<void> {
  await db.deleteFrom('former_pictures').where('hash', '=', hash).execute()
}

/** Another file takes the picture's place; the old name leads to it from now on. */
export async function replaceContent(
  db: Db,
  { id, hash }: LibraryPicture,
  fresh: Omit<NewPicture, 'alt' | 'caption' | 'credit'>,
): Promise<void> {
  const { fileName, hash: now, width, height, mime, bytes } = fresh
  await takeName(db, now)
  await db.insertInto('former_pictures').values({ hash, media_id: id }).execute()
  await db
    .updateTable('media')
    .set({ hash: now, width, height, mime, bytes, file_name: fileName, avif: 0, drawn: drawingRules, focus_x: 50, focus_y: 50, sample: 0 })
    .where('id', '=', id)
    .execute()
}
