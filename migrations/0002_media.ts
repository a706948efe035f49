import { type AnyDb, flag, idType, text } from './portable.ts'

export async function up(db: AnyDb) {
  await db.schema
    .createTable('media')
    .addColumn('id', idType(db), (column) => column.primaryKey())
    .addColumn('hash', 'text', (column) => column.notNull().unique())
    .addColumn('file_name', 'text', (column) => column.notNull())
    .addColumn('mime', 'text', (column) => column.notNull())
    .addColumn('bytes', 'integer', (column) => column.notNull())
    .addColumn('width', 'integer', (column) => column.notNull())
    .addColumn('height', 'integer', (column) => column.notNull())
    .addColumn('alt', 'text', text)
    .addColumn('caption', 'text', text)
    .addColumn('credit', 'text', text)
    .addColumn('sample', 'integer', flag)
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('created_by', 'integer', (column) => column.references('users.id').onDelete('set null'))
    .execute()
}
