import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '#platform/database/migrate.ts'
import { openSqlite } from '#platform/database/sqlite.ts'

let blank: Promise<Buffer> | undefined

/** An empty SQLite file with all tables, migrated once for all the files of a worker: to be copied. */
export function blankDatabase(): Promise<Buffer> {
  blank ??= make()
  return blank
}

async function make(): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'cong-lang-blank-'))
  const { writer, close } = openSqlite(join(folder, 'portal.sqlite'))
  await migrate(writer)
  await close()
  const bytes = await readFile(join(folder, 'portal.sqlite'))
  await rm(folder, { recursive: true })
  return bytes
}
