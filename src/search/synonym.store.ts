import type { Db } from '#platform/database/schema.ts'
import type { Synonyms } from './query.ts'
import { readSyllables } from './tokens.ts'

/** An abbreviation and what it stands for, as editors wrote them. */
export interface Synonym {
  id: number
  short: string
  long: string
}

export const listSynonymEntries = (db: Db): Promise<Synonym[]> =>
  db.selectFrom('search_synonyms').select(['id', 'short', 'long']).orderBy('short').orderBy('id').execute()

/** As a query needs them. */
export async function listSynonyms(db: Db): Promise<Synonyms> {
  const folded = (text: string) => readSyllables(text.normalize('NFC')).map((syllable) => syllable.folded)
  return (await listSynonymEntries(db)).map(({ short, long }) => ({ short: folded(short), long: folded(long) }))
}
