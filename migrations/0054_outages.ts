import { type AnyDb, flag, idType } from './portable.ts'

/** Planned outages, announced with their end. */
export async function up(db: AnyDb) {
  await db.schema
    .createTable('outages')
    .addColumn('id', idType(db), (column) => column.primaryKey())
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('starts_at', 'text', (column) => column.notNull())
    .addColumn('ends_at', 'text', (column) => column.notNull())
    .addColumn('cancelled', 'integer', flag)
    .addColumn('announced_by', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('outages_by_end').on('outages').columns(['ends_at', 'starts_at']).execute()
}
