import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { SqliteAdapter, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type { Db } from './schema.ts'

const ours = join(import.meta.dirname, '../../../migrations')

/** Whether an older version of the portal wrote this database. */
export async function isOutdated(db: Db): Promise<boolean> {
  const migrations = await (await migratorOf(db, ours)).getMigrations()
  const done = migrations.filter(({ executedAt }) => executedAt)
  return done.length > 0 && done.length < migrations.length
}

/**
 * Brings the database up to this version of the portal, wholly or not at all.
 * @throws Error with the code NEWER_DATABASE when it comes from a newer one, MIGRATION_FAILED when it is as it was before
 */
export async function migrate(db: Db, folder = ours): Promise<void> {
  const migrator = await migratorOf(db, folder)

  const { error, results } = await withoutCascades(db, () => migrator.migrateToLatest())
  if (!error) return
  if (String(error).includes('previously executed migration')) {
    throw Object.assign(new Error('This database was written by a newer version of the portal.'), { code: 'NEWER_DATABASE' })
  }
  const failed = results?.find((result) => result.status === 'Error')?.migrationName
  if (isOfTheSystem(error)) throw error
  throw Object.assign(new Error([failed, error instanceof Error ? error.message : error].filter(Boolean).join(': ')), {
    code: 'MIGRATION_FAILED',
  })
}

/** A table that is made anew must not take with it what refers to it. SQLite hears of this only outside of a transaction. */
async function withoutCascades<T>(db: Db, work: () => Promise<T>): Promise<T> {
  if (!(db.getExecutor().adapter instanceof SqliteAdapter)) return work()
  await sql`pragma foreign_keys = off`.execute(db)
  try {
    return await work()
  } finally {
    await sql`pragma foreign_keys = on`.execute(db)
  }
}

/** A full disk or a damaged file is not the migration's fault. */
const isOfTheSystem = (error: unknown) => /^SQLITE_(?!ERROR|CONSTRAINT|MISMATCH)|^E[A-Z]+$/.test(String((error as { code?: string }).code))

async function migratorOf(db: Db, folder: string) {
  const migrations = await readMigrations(folder)
  return new Migrator({ db, provider: { getMigrations: async () => migrations } })
}

async function readMigrations(folder: string): Promise<Record<string, Migration>> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_\w+\.ts$/.test(name)).sort()
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name.slice(0, -3), await import(join(folder, name))])))
}
