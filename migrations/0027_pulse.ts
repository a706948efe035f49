import type { AnyDb } from './portable.ts'

/** When the portal was last known to run, so that it notices what came due while it stood. */
export async function up(db: AnyDb) {
  await db.schema
    .createTable('pulse')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
}
