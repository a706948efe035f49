import { mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { readConfig } from '#config.ts'
import { words } from '#locales/index.ts'
import { migrate } from '#platform/database/migrate.ts'
import { openSqlite } from '#platform/database/sqlite.ts'
import { explain } from '../../src/start/explain-error.ts'
import { openContext } from '../../src/start/open-portal.ts'

const migrations = join(import.meta.dirname, '../../migrations')

test('an older database is copied, then brought up to date; a new or current one is not copied', async () => {
  const older = await aFolder()
  await anOlderDatabase(older)

  await open(older)
  const [copy, ...others] = await copiesIn(older)
  expect([copy, others]).toEqual([expect.stringMatching(/^cong-lang-before-upgrade-/), []])
  await open(older)
  expect(await copiesIn(older)).toEqual([copy])

  const fresh = await aFolder()
  await open(fresh)
  expect(await readdir(fresh)).toEqual(['portal.sqlite'])
})

test('a migration that fails leaves the database as it was, and says what to do', async () => {
  const dataDir = await aFolder()
  await open(dataDir)
  // The table that this one makes is there already.
  change(dataDir, `delete from kysely_migration where name >= '0051_alerts' returning name`)
  const before = change(dataDir, 'select sql from sqlite_schema order by name')

  const error = await open(dataDir).catch((error) => error)

  expect(error).toMatchObject({ code: 'MIGRATION_FAILED', message: expect.stringContaining('0051_alerts') })
  expect(change(dataDir, 'select sql from sqlite_schema order by name')).toEqual(before)
  expect(await copiesIn(dataDir)).toHaveLength(1)
  const said = await explain(error, words.vi, { DATA_DIR: dataDir })
  expect(said).toContain('Dữ liệu vẫn như trước')
  expect(said).toContain(join(dataDir, 'backups'))
})

test('what a failing migration did before it failed is undone too, and those before it', async () => {
  const folder = await aFolder()
  await writeFile(
    join(folder, '0001_good.ts'),
    `export const up = (db) => db.schema.createTable('one').addColumn('id', 'integer').execute()`,
  )
  await writeFile(
    join(folder, '0002_bad.ts'),
    `export async function up(db) { await db.schema.createTable('two').addColumn('id', 'integer').execute(); throw new Error('no') }`,
  )
  const { writer, close } = openSqlite(join(folder, 'portal.sqlite'))

  await expect(migrate(writer, folder)).rejects.toThrow('0002_bad: no')

  await close()
  expect(change(folder, `select name from sqlite_schema where name in ('one', 'two')`)).toEqual([])
})

test('without room for a copy nothing is brought up to date', async () => {
  const dataDir = await aFolder()
  await anOlderDatabase(dataDir)
  const before = change(dataDir, 'select name from kysely_migration')

  const error = await open(dataDir, { BACKUP_DIR: '/dev/null/x' }).catch((error) => error)

  expect(await explain(error, words.vi, { DATA_DIR: dataDir, BACKUP_DIR: '/dev/null/x' })).toContain('/dev/null/x')
  expect(change(dataDir, 'select name from kysely_migration')).toEqual(before)
})

async function open(dataDir: string, settings: Record<string, string> = {}) {
  const { close } = await openContext(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent', ...settings }))
  await close()
}

const copiesIn = async (dataDir: string) => (await readdir(join(dataDir, 'backups'))).filter((name) => name.endsWith('.tar'))

/** As the version before the last migration left it. */
async function anOlderDatabase(dataDir: string) {
  const folder = await aFolder()
  const names = (await readdir(migrations)).filter((name) => /^\d/.test(name)).sort()
  for (const name of names.slice(0, -1)) await symlink(join(migrations, name), join(folder, name))
  const { writer, close } = openSqlite(join(dataDir, 'portal.sqlite'))
  await migrate(writer, folder)
  await close()
}

function change(dataDir: string, sql: string): unknown[] {
  const database = new Sqlite(join(dataDir, 'portal.sqlite'))
  const rows = database.prepare(sql).pluck().all()
  database.close()
  return rows
}

async function aFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'cong-lang-upgrade-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}
