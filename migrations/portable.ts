import type { ColumnDefinitionBuilder, Kysely } from 'kysely'
import { SqliteAdapter } from 'kysely'

/** Which engine a migration runs on; the only place migrations ask. */
// biome-ignore lint/suspicious/noExplicitAny: a migration must not know today's schema
export type AnyDb = Kysely<any>

export const isSqlite = (db: AnyDb): boolean => db.getExecutor().adapter instanceof SqliteAdapter

/** The type of a self-numbering primary key. */
export const idType = (db: AnyDb) => (isSqlite(db) ? 'integer' : 'serial')

/** `NOT NULL` text that is empty unless given. */
export const text = (column: ColumnDefinitionBuilder) => column.notNull().defaultTo('')

/** Yes or no as 1 or 0. */
export const flag = (column: ColumnDefinitionBuilder) => column.notNull().defaultTo(0)
