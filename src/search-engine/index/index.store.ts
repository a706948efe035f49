import { SqliteAdapter } from 'kysely'
import type { Db } from '#platform/database/schema.ts'
import { forgetRelated } from '#search-engine/related/related.store.ts'
import { foldedSynonyms } from '#search-engine/words/synonym.store.ts'
import type { Document } from './document.ts'
import { listFacts } from './fact.store.ts'
import { rememberedFrequencies } from './frequencies.ts'
import type { Index, Match, Visible } from './index.ts'
import { keptTexts } from './kept-texts.store.ts'
import * as postgres from './postgres.store.ts'
import { remembered, rereadSeldom } from './remembered.store.ts'
import * as sqlite from './sqlite.store.ts'
import { listHeads, listPagesOf } from './text.store.ts'

const engine = (db: Db) => (db.getExecutor().adapter instanceof SqliteAdapter ? sqlite : postgres)

/** By the articles' numbers; instead of what stands there for them. Many at a time take less than one by one. */
export async function putDocuments(db: Db, documents: [number, Document][]): Promise<void> {
  await engine(db).put(db, documents)
  await forgetRelated(
    db,
    documents.map(([id]) => id),
  )
}
export const removeDocument = (db: Db, id: number): Promise<void> => engine(db).remove(db, id)
/** Searches read anew what they remember of articles. */
export async function countIndexed(db: Db): Promise<void> {
  const next = db.updateTable('content_version').set((row) => ({ indexed: row('indexed', '+', 1) }))
  await next.where('id', '=', 1).execute()
}

/** Articles that are not in the index, the newest first. */
export const listUnindexed = (db: Db, limit: number): Promise<number[]> => engine(db).unindexed(db, limit)
export const countUnindexed = (db: Db): Promise<number> => engine(db).countUnindexed(db)
/** Drops what stands in the index for articles that are gone, and what rebuilding left behind. */
export const tidyIndex = (db: Db): Promise<void> => engine(db).tidy(db)

/** Opens the index for searching. What all searches need is read once and kept in memory until the content changes. */
export function openIndex(db: Db): Index {
  const { ids, each, count, size, syllables } = engine(db)
  const facts = remembered(db, () => listFacts(db))
  const visible = async (numbers: Iterable<number>, { publicAt }: Visible) => {
    const known = await facts()
    const found = new Map<number, Match>()
    for (const id of numbers) {
      const fact = known[id]
      if (fact && (publicAt === undefined || (fact.published && (fact.publishedAt ?? '9') <= publicAt))) found.set(id, fact)
    }
    return found
  }
  return {
    matches: async (expression, wish) => visible(await ids(db, expression), wish),
    ids: (expression, limit) => ids(db, expression, limit),
    visible,
    size: rereadSeldom(() => size(db)),
    frequencies: rememberedFrequencies((tokens) => count(db, tokens)),
    each: (expressions, limit) => each(db, expressions, limit),
    count: (tokens) => count(db, tokens),
    syllables: rereadSeldom(() => syllables(db)),
    synonyms: remembered(db, () => foldedSynonyms(db)),
    heads: (numbers) => listHeads(db, numbers),
    texts: keptTexts(db),
    pages: (number) => listPagesOf(db, number),
  }
}
