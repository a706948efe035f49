import { type AnyDb, idType, text } from './portable.ts'

export async function up(db: AnyDb) {
  await db.schema
    .createTable('audit_entries')
    .addColumn('id', idType(db), (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('user_id', 'integer')
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', text)
    .addColumn('details', 'text', text)
    .addColumn('previous_hash', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('audit_entries_by_subject').on('audit_entries').columns(['subject', 'id']).execute()
}
