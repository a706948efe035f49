import type { Db } from '#platform/database/schema.ts'
import { nfc } from '#platform/text/vietnamese.ts'
import type { Synonyms } from '#search-engine/query/query.ts'
import { type Synonym, type SynonymValues, weights } from './synonym.ts'
import { readSyllables } from './tokens.ts'

const columns = ['id', 'short', 'long', 'weight'] as const
const toSynonym = (row: { id: number; short: string; long: string; weight: number }): Synonym => ({
  ...row,
  weight: weights.find((one) => row.weight >= one) ?? 50,
})

export const listSynonyms = async (db: Db): Promise<Synonym[]> =>
  (await db.selectFrom('search_synonyms').select(columns).orderBy('short').orderBy('id').execute()).map(toSynonym)

export async function findSynonym(db: Db, id: number): Promise<Synonym | undefined> {
  const row = await db.selectFrom('search_synonyms').select(columns).where('id', '=', id).executeTakeFirst()
  return row && toSynonym(row)
}

/** Whether another one says the same. */
export async function hasSynonym(db: Db, { short, long }: SynonymValues, itself = 0): Promise<boolean> {
  const same = db.selectFrom('search_synonyms').select('id').where('short', '=', short).where('long', '=', long)
  return (await same.where('id', '!=', itself).executeTakeFirst()) !== undefined
}

/** @returns its number */
export const insertSynonym = async (db: Db, values: SynonymValues): Promise<number> =>
  (await db.insertInto('search_synonyms').values(values).returning('id').executeTakeFirstOrThrow()).id

export async function updateSynonym(db: Db, id: number, values: SynonymValues): Promise<void> {
  await db.updateTable('search_synonyms').set(values).where('id', '=', id).execute()
}

export async function deleteSynonym(db: Db, id: number): Promise<void> {
  await db.deleteFrom('search_synonyms').where('id', '=', id).execute()
}

/** As a query needs them: both sides in folded syllables. */
export async function foldedSynonyms(db: Db): Promise<Synonyms> {
  const folded = (text: string) => readSyllables(nfc(text)).map((syllable) => syllable.folded)
  const pairs = (await listSynonyms(db)).map(({ short, long, weight }) => ({
    short: folded(short),
    long: folded(long),
    weight: weight / 100,
  }))
  return pairs.filter(({ short, long }) => short.length > 0 && long.length > 0)
}
