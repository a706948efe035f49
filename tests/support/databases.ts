import { mkdtempSync, rmSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect } from 'kysely'
import { onTestFinished } from 'vitest'
import { readConfig } from '#config.ts'
import type { Portal } from '#platform/context.ts'
import { migrate } from '#platform/database/migrate.ts'
import type { Db, Schema } from '#platform/database/schema.ts'
import { openSqlite } from '#platform/database/sqlite.ts'
import { blankDatabase } from './blank-database.ts'
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
  await writeFile(join(folder, 'portal.sqlite'), await blankDatabase())
  const { writer, close } = openSqlite(join(folder, 'portal.sqlite'))
  onTestFinished(async () => {
    await close()
    await rm(folder, { recursive: true, force: true })
  })
  return writer
}

/** One for all the files of a worker, since starting it takes seconds on a busy machine; each test finds it as its migrations left it. */
let postgres: ReturnType<typeof startPostgres> | undefined

async function openTestPostgres(): Promise<Db> {
  postgres ??= startPostgres()
  const { db, engine, reset } = await postgres
  await engine.exec(reset)
  return db
}

async function startPostgres() {
  const engine = await PGlite.create()
  const db = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite: engine }) })
  await migrate(db)
  return { db, engine, reset: await keepRows(engine) }
}

/** @returns the statements that bring back what the migrations put into the tables */
async function keepRows(engine: PGlite): Promise<string> {
  const list = async <Row>(query: string) => (await engine.query<Row>(query)).rows
  const tables = await list<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public'")
  const counters = await list<{ name: string; next: number }>(
    "select sequencename as name, coalesce(last_value + 1, 1)::int as next from pg_sequences where schemaname = 'public'",
  )
  const kept: string[] = []
  for (const { name } of tables) {
    const [rows] = await list<{ json: string | null }>(`select json_agg(t)::text as json from ${name} t`)
    if (rows?.json) kept.push(`insert into ${name} select * from json_populate_recordset(null::${name}, $kept$${rows.json}$kept$)`)
  }
  return [
    // Nothing refers to anything meanwhile.
    'set session_replication_role = replica',
    ...tables.map(({ name }) => `delete from ${name}`),
    ...kept,
    ...counters.map(({ name, next }) => `alter sequence ${name} restart with ${next}`),
    'set session_replication_role = origin',
  ].join(';')
}
