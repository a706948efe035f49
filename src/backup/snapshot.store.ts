import { existsSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import Sqlite from 'better-sqlite3'

/** How many rows each table has. */
export type RowCounts = Record<string, number>

/** 4 MB at a time, then a breath for whoever else uses the disk. In pages, and milliseconds. */
const pages = 1000
const breath = 4

/**
 * Copies the database as it is at this moment, while others write. It blocks its thread in between, so it is for processes that serve
 * nobody.
 * @returns how many rows were there
 */
export async function snapshot(file: string, target: string): Promise<RowCounts> {
  // The driver has no code for a folder that is not there.
  if (!existsSync(file)) throw Object.assign(new Error(`${file} is not there`), { code: 'SQLITE_CANTOPEN' })
  const source = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: 5000 })
  try {
    // A transaction held open shows one moment; without it each write of another process would start the copy anew.
    source.exec('BEGIN')
    const rows = countRows(source)
    await source.backup(target, {
      progress() {
        Atomics.wait(pause, 0, 0, breath)
        return pages
      },
    })
    await chmod(target, 0o600)
    forgetSessions(target)
    return { ...rows, sessions: 0 }
  } finally {
    source.close()
  }
}

const pause = new Int32Array(new SharedArrayBuffer(4))

/** Who was signed in is nobody's business later, and a stolen copy must open no door. It becomes one file, without a journal beside it. */
function forgetSessions(file: string) {
  const copy = new Sqlite(file)
  copy.pragma('secure_delete = ON')
  copy.pragma('journal_mode = DELETE')
  copy.exec('DELETE FROM sessions')
  copy.close()
}

/** What is wrong with a database file; undefined when it is whole and has as many rows as it should. */
export function faultOf(file: string, expected: RowCounts): string | undefined {
  const copy = new Sqlite(file, { readonly: true, fileMustExist: true })
  try {
    const found = copy.pragma('integrity_check(1)', { simple: true })
    if (found !== 'ok') return String(found)
    const rows = countRows(copy)
    const different = Object.keys({ ...expected, ...rows }).find((table) => rows[table] !== expected[table])
    return different && `${different}: ${rows[different] ?? 0} ≠ ${expected[different] ?? 0}`
  } finally {
    copy.close()
  }
}

/** Tables that hold rows of their own: not the search index's face, nor SQLite's own books. */
function countRows(database: Sqlite.Database): RowCounts {
  const tables = database
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND sql NOT LIKE 'CREATE VIRTUAL%'`,
    )
    .pluck()
    .all()
  const count = (table: string) => database.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0
  return Object.fromEntries(tables.map((table) => [table, count(table)]))
}
