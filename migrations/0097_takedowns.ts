import { type AnyDb, text } from './portable.ts'

/** Which pictures and files were taken down, by each name they had; and what files were called before they were replaced. */
export async function up(db: AnyDb) {
  await db.schema
    .createTable('takedowns')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('file_name', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', text)
    .addColumn('taken_at', 'text', (column) => column.notNull())
    .addColumn('taken_by', 'text', text)
    .execute()
  await db.schema.createIndex('takedowns_by_subject').on('takedowns').columns(['subject']).execute()

  await db.schema
    .createTable('former_attachments')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('attachment_id', 'integer', (column) => column.notNull().references('attachments.id').onDelete('cascade'))
    .execute()
  await db.schema.createIndex('former_attachments_by_file').on('former_attachments').columns(['attachment_id']).execute()
}
