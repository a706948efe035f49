import { type AnyDb, flag, idType, text } from './portable.ts'

export async function up(db: AnyDb) {
  await db.schema
    .createTable('attachments')
    .addColumn('id', idType(db), (column) => column.primaryKey())
    .addColumn('hash', 'text', (column) => column.notNull().unique())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('file_name', 'text', (column) => column.notNull())
    .addColumn('title', 'text', text)
    .addColumn('bytes', 'integer', (column) => column.notNull())
    .addColumn('scan', 'integer', flag)
    .addColumn('search', 'text', text)
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('created_by', 'integer', (column) => column.references('users.id').onDelete('set null'))
    .execute()
}
