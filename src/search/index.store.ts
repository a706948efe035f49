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

/** An article that holds what was asked for, and what a filter asks of it. */
export interface Match {
  id: number
  /** Higher is better; comparable within one query only. */
  score: number
  kind: Schema['articles']['kind']
  categoryId: number | null
  publishedAt: string | null
}

export interface Visible {
  /** Only what readers may see at this time; undefined: everything, for the newsroom. */
  publicAt?: string
}

const engine = (db: Db) => (db.getExecutor().adapter instanceof SqliteAdapter ? sqlite : postgres)

export const putDocument = (db: Db, id: number, document: Document): Promise<void> => engine(db).put(db, id, document)
export const removeDocument = (db: Db, id: number): Promise<void> => engine(db).remove(db, id)
export const matchDocuments = (db: Db, expression: Expression, visible: Visible): Promise<Match[]> =>
  engine(db).match(db, expression, visible)
