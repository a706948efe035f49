import { listCategories } from '#categories/category.store.ts'
import type { Manuscript } from '#content/core/manuscript.ts'
import { listPicturesToChoose } from '#media/media.store.ts'
import type { Db } from '#platform/database/schema.ts'
import { readId } from '#platform/http/query.ts'

/** What an article may be filed under and show: its own picture and the one that was typed among them. */
export const loadChoices = async (db: Db, manuscript?: Manuscript, cover = '') => ({
  categories: await listCategories(db),
  pictures: await listPicturesToChoose(db, [readId(cover) ?? 0, manuscript?.values.coverId ?? 0]),
})
