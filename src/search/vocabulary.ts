import type { Db } from '#platform/database/schema.ts'
import type { Vocabulary } from './correct.ts'
import { listSyllables } from './index.store.ts'

/** Reading it takes part of a second on a large portal, so it is kept for as long as makes that half a percent of the time. */
const share = 200
const kept = new WeakMap<Db, { vocabulary: Vocabulary; until: number }>()

/** The syllables of the index, perhaps of some seconds ago. */
export async function vocabularyOf(db: Db): Promise<Vocabulary> {
  const known = kept.get(db)
  const begun = performance.now()
  if (known && known.until > begun) return known.vocabulary
  const vocabulary = await listSyllables(db)
  const ended = performance.now()
  kept.set(db, { vocabulary, until: ended + share * (ended - begun) })
  return vocabulary
}
