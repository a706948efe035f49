import { type AnyDb, idType, text } from './portable.ts'

/** What must stand above every page at once. A pinned announcement was that before. */
export async function up(db: AnyDb) {
  await db.schema
    .createTable('alerts')
    .addColumn('id', idType(db), (column) => column.primaryKey())
    .addColumn('grade', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('details', 'text', text)
    .addColumn('area', 'text', text)
    .addColumn('link', 'text', text)
    .addColumn('ends_at', 'text', (column) => column.notNull())
    .addColumn('published_at', 'text')
    .addColumn('ended_early', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('confirmed_by', 'text')
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('alerts_by_end').on('alerts').columns(['ends_at', 'published_at']).execute()
}
