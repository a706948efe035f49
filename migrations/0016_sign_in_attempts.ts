import type { AnyDb } from './portable.ts'

export async function up(db: AnyDb) {
  await db.schema
    .createTable('sign_in_attempts')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('failures', 'integer', (column) => column.notNull())
    .addColumn('last_at', 'text', (column) => column.notNull())
    .addColumn('succeeded_at', 'text')
    .execute()
  await db.schema.createIndex('sign_in_attempts_by_time').on('sign_in_attempts').column('last_at').execute()
}
