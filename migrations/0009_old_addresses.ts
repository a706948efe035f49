import { sql } from 'kysely'
import type { AnyDb } from './portable.ts'

/** Old portals did not care for case or for the order of parameters, so links to them do not either. */
export async function up(db: AnyDb) {
  await db.schema.alterTable('articles').addColumn('old_key', 'text').execute()
  await db.updateTable('articles').set({ old_key: sql`lower(old_url)` }).execute()
  await db.schema.createIndex('articles_by_old_key').on('articles').column('old_key').execute()
}
