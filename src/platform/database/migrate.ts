import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Migration, Migrator } from 'kysely/migration'
import type { Db } from './schema.ts'

const folder = join(import.meta.dirname, '../../../migrations')

/** Brings the database up to this version of the portal. @throws Error with the code NEWER_DATABASE when it comes from a newer one. */
export async function migrate(db: Db): Promise<void> {
  const migrations = await readMigrations()
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })

  const { error, results } = await migrator.migrateToLatest()
  if (!error) return
  if (String(error).includes('previously executed migration')) {
    throw Object.assign(new Error('This database was written by a newer version of the portal.'), { code: 'NEWER_DATABASE' })
  }
  const failed = results?.find((result) => result.status === 'Error')?.migrationName
  throw new Error(`The migration ${failed ?? ''} failed: ${error instanceof Error ? error.message : error}`)
}

async function readMigrations(): Promise<Record<string, Migration>> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_\w+\.ts$/.test(name)).sort()
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name.slice(0, -3), await import(join(folder, name))])))
}
