import Sqlite from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { LRUCache } from 'lru-cache'
import type { Db, Schema } from './schema.ts'

export interface Connections {
  /** Read-only: pages never wait for a transaction. */
  db: Db
  /** The one connection that changes anything; only `write()` and the timed jobs use it. */
  writer: Db
  /** The number of the content that readers see, in microseconds. */
  contentVersion(): number
  close(): Promise<void>
}

/** Opens (and makes, if it is new) the SQLite file. */
export function openSqlite(file: string): Connections {
  const writer = new Sqlite(file, { timeout: 5000 })
  // WAL lets readers go on while somebody writes; FULL keeps what was acknowledged through a power cut.
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON']) writer.pragma(pragma)

  const reader = openReader(file)
  const connections = { writer: kysely(writer), db: kysely(reader) }
  let version: Sqlite.Statement<[], number> | undefined
  return {
    ...connections,
    contentVersion() {
      version ??= reader.prepare<[], number>('SELECT version FROM content_version WHERE id = 1').pluck()
      return version.get() ?? 0
    },
    async close() {
      await connections.db.destroy()
      await connections.writer.destroy()
      for (const connection of [reader, writer]) if (connection.open) connection.close()
    },
  }
}

/** A read-only connection of its own, for a thread. */
export function openReader(file: string): Sqlite.Database {
  const reader = new Sqlite(file, { readonly: true, timeout: 5000 })
  reader.pragma('cache_size = -32000')
  return reader
}

export const kysely = (connection: Sqlite.Database): Db =>
  new Kysely<Schema>({ dialect: new SqliteDialect({ database: tuned(connection) }) })

/**
 * Keeps compiled statements, and takes the write lock when a transaction begins:
 * a deferred one fails at its first write when another process wrote meanwhile.
 */
function tuned(connection: Sqlite.Database) {
  const statements = new LRUCache<string, Sqlite.Statement>({ max: 300 })
  return {
    prepare(sql: string) {
      const known = statements.get(sql)
      if (known && !known.busy) return known
      const statement = connection.prepare(sql === 'begin' ? 'begin immediate' : sql)
      statements.set(sql, statement)
      return statement
    },
    close: () => void connection.close(),
  }
}
