import type { AnyDb } from './portable.ts'

/** Steps of the set-up that somebody left for later: until then the desk went on asking for what a commune may not want. */
export async function up(db: AnyDb) {
  await db.schema
    .createTable('postponed_steps')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('postponed_at', 'text', (column) => column.notNull())
    .execute()
}
