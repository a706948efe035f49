import { mkdtempSync, rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, sql } from 'kysely'
import { onTestFinished } from 'vitest'
import { readConfig } from '#config.ts'
import type { Portal } from '#platform/context.ts'
import { migrate } from '#platform/database/migrate.ts'
import type { Db, Schema } from '#platform/database/schema.ts'
import { openSqlite } from '#platform/database/sqlite.ts'
import { testNow } from './portal.ts'

/** Both engines, each as a function that opens an empty, migrated database: `describe.each(databases)('on %s', (_, open) => …)`. */
export const databases: [string, () => Promise<Db>][] = [
  ['SQLite', openTestSqlite],
  ['PostgreSQL', openTestPostgres],
]

/** As much of a portal as an action needs. */
export function portalOn(db: Db): Portal {
  const dataDir = mkdtempSync(join(tmpdir(), 'cong-lang-portal-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const config = readConfig({ LOG_LEVEL: 'silent', DATA_DIR: dataDir })
  return { config, db, writer: db, clock: { now: () => new Date(testNow) } } as Portal
}

async function openTestSqlite(): Promise<Db> {
  const folder = await mkdtemp(join(tmpdir(), 'cong-lang-db-'))
  const { writer, close } = openSqlite(join(folder, 'portal.sqlite'))
  onTestFinished(async () => {
    await close()
    await rm(folder, { recursive: true, force: true })
  })
  await migrate(writer)
  return writer
}

/** One for all the files of a worker, since starting it takes seconds on a busy machine; each test finds it empty. */
let postgres: Db | undefined

async function openTestPostgres(): Promise<Db> {
  postgres ??= new Kysely<Schema>({ dialect: new PGliteDialect({ pglite: await PGlite.create() }) })
  await sql`drop schema public cascade`.execute(postgres)
  await sql`create schema public`.execute(postgres)
  await migrate(postgres)
  return postgres
}
