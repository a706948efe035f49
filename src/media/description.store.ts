import type { Db } from '#platform/database/schema.ts'
import { fold } from '#platform/text/vietnamese.ts'
import type { LibraryPicture } from './media.store.ts'

type Words = Partial<Pick<LibraryPicture, 'alt' | 'caption' | 'credit'>>

/** Fills in what was not said; what a picture shows is known from then on. */
export async function fillWords(db: Db, picture: LibraryPicture, words: Words): Promise<void> {
  const { fileName, alt, caption, credit } = { ...picture, ...words }
  await db
    .updateTable('media')
    .set({ ...words, ...(words.alt ? { undescribed: 0 } : {}), search: fold(`${fileName} ${alt} ${caption} ${credit}`) })
    .where('id', '=', picture.id)
    .execute()
}

/** Whether readers see what the library says of it: as the picture of an article, or as the emblem. */
export async function isSpokenFor(db: Db, id: number): Promise<boolean> {
  const cover = db.selectFrom('articles').select('id').where('cover_id', '=', id).where('status', '=', 'published')
  if (await cover.executeTakeFirst()) return true
  return (await db.selectFrom('site_info').select('id').where('logo_id', '=', id).executeTakeFirst()) !== undefined
}
