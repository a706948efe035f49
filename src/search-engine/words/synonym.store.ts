import type { Db } from '#platform/database/schema.ts'
import { nfc } from '#platform/text/vietnamese.ts'
import type { Synonyms } from '#search-engine/query/query.ts'
import { readSyllables } from './tokens.ts'

/** An abbreviation and what it stands for, as editors wrote them. */
export interface Synonym extends SynonymValues {
  id: number
}

export interface SynonymValues {
  short: string
  long: string
}

/** Of an abbreviation the long form is the same; of two ways to say it, nearly. */
const weights = { abbreviation: 0.95, words: 0.8 }

export const listSynonyms = (db: Db): Promise<Synonym[]> =>
  db.selectFrom('search_synonyms').select(['id', 'short', 'long']).orderBy('short').orderBy('id').execute()

export const findSynonym = (db: Db, id: number): Promise<Synonym | undefined> =>
  db.selectFrom('search_synonyms').select(['id', 'short', 'long']).where('id', '=', id).executeTakeFirst()

export const hasSynonym = async (db: Db, { short, long }: SynonymValues): Promise<boolean> =>
  (await db.selectFrom('search_synonyms').select('id').where('short', '=', short).where('long', '=', long).executeTakeFirst()) !== undefined

/** @returns its number */
export const insertSynonym = async (db: Db, { short, long }: SynonymValues): Promise<number> =>
  (await db.insertInto('search_synonyms').values({ short, long }).returning('id').executeTakeFirstOrThrow()).id

export async function updateSynonym(db: Db, id: number, { short, long }: SynonymValues): Promise<void> {
  await db.updateTable('search_synonyms').set({ short, long }).where('id', '=', id).execute()
}

export async function deleteSynonym(db: Db, id: number): Promise<void> {
  await db.deleteFrom('search_synonyms').where('id', '=', id).execute()
}

/** As a query needs them: both sides in folded syllables. */
export async function foldedSynonyms(db: Db): Promise<Synonyms> {
  const folded = (text: string) => readSyllables(nfc(text)).map((syllable) => syllable.folded)
  const pairs = (await listSynonyms(db)).map(({ short, long }) => ({
    short: folded(short),
    long: folded(long),
    weight: /\s/.test(short) ? weights.words : weights.abbreviation,
  }))
  return pairs.filter(({ short, long }) => short.length > 0 && long.length > 0)
}
