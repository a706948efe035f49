import { SqliteAdapter } from 'kysely'
import type { Db, Schema } from '#platform/database/schema.ts'
import type { Expression } from './expression.ts'
import * as postgres from './postgres.store.ts'
import * as sqlite from './sqlite.store.ts'

/** The tokens of an article. */
export interface Document {
  title: string[]
  lead: string[]
  body: string[]
}

/** An article that holds what was asked for, and what filters ask of it. */
export interface Match {
  id: number
  kind: Schema['articles']['kind']
  categoryId: number | null
  publishedAt: string | null
}

export interface Scored {
  id: number
  /** Higher is better; comparable within one query only. */
  score: number
}

export interface Visible {
  /** Only what readers may see at this time; undefined: everything, for the newsroom. */
  publicAt?: string
}

const engine = (db: Db) => (db.getExecutor().adapter instanceof SqliteAdapter ? sqlite : postgres)

export const putDocument = (db: Db, id: number, document: Document): Promise<void> => engine(db).put(db, id, document)
export const removeDocument = (db: Db, id: number): Promise<void> => engine(db).remove(db, id)
/** Drops what stands in the index for articles that are gone, and what rebuilding left behind. */
export const tidyIndex = (db: Db): Promise<void> => engine(db).tidy(db)

/** Everything that matches, in no order; cheap. */
export const listMatches = (db: Db, expression: Expression, visible: Visible): Promise<Match[]> => engine(db).list(db, expression, visible)
/** The numbers of what matches, unseen ones among them. */
export const listIds = (db: Db, expression: Expression): Promise<number[]> => engine(db).ids(db, expression)
/** With the engine's own rank, which costs some microseconds a match: ask for few. Unseen ones may be among them. */
export const scoreMatches = (db: Db, expression: Expression): Promise<Scored[]> => engine(db).score(db, expression)
/** In how many articles each of these tokens stands; those in none are left out. */
export const countTokens = (db: Db, tokens: string[]): Promise<Map<string, number>> => engine(db).count(db, tokens)
/** Every folded syllable of the index, with the number of its articles. Takes a quarter of a second on a large portal. */
export const listSyllables = (db: Db): Promise<Map<string, number>> => engine(db).syllables(db)
