import { chmodSync, statSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { Kysely, sql } from 'kysely'
import { LRUCache } from 'lru-cache'
import type { Db, Schema } from './schema.ts'
import { WaitingSqliteDialect, type WatchedSqlite } from './sqlite-dialect.ts'

export interface Connections {
  /** Read-only: pages never wait for a transaction. */
  db: Db
  /** The one connection that changes anything; only `write()` and the timed jobs use it. */
  writer: Db
  /** The number of the content that readers see, in microseconds. */
  contentVersion(): number
  close(): Promise<void>
}

/** Opens (and makes, if it is new) the SQLite file. `onSaving` is told why a change failed, or with undefined that one was saved. */
export function openSqlite(file: string, onSaving?: (error: unknown) => void): Connections {
  const writer = new Sqlite(file, { timeout: 5000 })
  keepPrivate(file)
  // Before anything is in it: an article's row is about ten kilobytes, and lists step over the long texts more quickly in larger pages.
  writer.pragma('page_size = 8192')
  // WAL lets readers go on while somebody writes; FULL keeps what was acknowledged through a power cut.
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON']) writer.pragma(pragma)

  const reader = openReader(file)
  // From here on nobody waits inside SQLite, where everybody else would wait too: see `sqlite-dialect.ts`.
  for (const connection of [writer, reader]) connection.pragma('busy_timeout = 0')
  const connections = { writer: kysely(writer, onSaving), db: kysely(reader) }
  let version: Sqlite.Statement<[], number> | undefined
  return {
    ...connections,
    contentVersion() {
      version ??= reader.prepare<[], number>('SELECT version FROM content_version WHERE id = 1').pluck()
      return version.get() ?? 0
    },
    async close() {
      await connections.db.destroy()
      if (reader.open) reader.close()
      // Last, so that it can put what the journal holds into the file.
      await connections.writer.destroy()
      if (writer.open) writer.close()
    },
  }
}

/** Passwords' hashes are in it. Files of somebody else are left as they are. */
function keepPrivate(file: string) {
  for (const name of [file, `${file}-wal`, `${file}-shm`]) {
    try {
      chmodSync(name, 0o600)
    } catch {}
  }
}

/** A read-only connection of its own, for a thread, with a cache of eight megabytes. */
export function openReader(file: string): Sqlite.Database {
  const reader = new Sqlite(file, { readonly: true, timeout: 5000 })
  reader.pragma('cache_size = -8000')
  return reader
}

export const kysely = (connection: Sqlite.Database, onSaving?: (error: unknown) => void): Db =>
  new Kysely<Schema>({ dialect: new WaitingSqliteDialect({ database: tuned(connection, onSaving) }) })

/**
 * Keeps compiled statements, and takes the write lock when a transaction begins:
 * a deferred one fails at its first write when another process wrote meanwhile.
 */
function tuned(connection: Sqlite.Database, onSaving?: (error: unknown) => void): WatchedSqlite {
  const statements = new LRUCache<string, Sqlite.Statement>({ max: 300 })
  const mustBeInPlace = connection.readonly ? () => undefined : keepingPlace(connection.name)
  return {
    prepare(sql: string) {
      if (/^(begin|insert|update|delete)/i.test(sql)) mustBeInPlace()
      const known = statements.get(sql)
      if (known && !known.busy) return known
      const statement = connection.prepare(sql === 'begin' ? 'begin immediate' : sql)
      statements.set(sql, statement)
      return statement
    },
    close: () => void connection.close(),
    get inTransaction() {
      return connection.inTransaction
    },
    onSaving,
  }
}

/** What is written to a file that was moved or deleted meanwhile is lost when the portal stops; SQLite does not notice it. */
function keepingPlace(file: string): () => void {
  const place = statSync(file).ino
  return () => {
    if (statSync(file, { throwIfNoEntry: false })?.ino === place) return
    throw Object.assign(new Error(`${file} was moved or deleted`), { code: 'SQLITE_READONLY_DBMOVED' })
  }
}

/**
 * Writes without waiting for the disk, which stops everything else for as long: what many write often and nobody was promised. A crash of
 * the portal loses nothing of it, a power cut perhaps what came after the last change of an editor.
 */
export async function withoutWaiting(writer: Db, work: (db: Db) => Promise<void>): Promise<void> {
  await writer.connection().execute(async (db) => {
    await sql`pragma synchronous = normal`.execute(db)
    try {
      await work(db)
    } finally {
      await sql`pragma synchronous = full`.execute(db)
    }
  })
}
