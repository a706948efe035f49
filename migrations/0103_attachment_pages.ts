import { type AnyDb, text } from './portable.ts'

/** What the files say that readers download, page by page: a search finds it. A job reads those that are there already. */
export async function up(db: AnyDb) {
  await db.schema.alterTable('attachments').addColumn('reading', 'text', text).execute()
  await db.schema.createIndex('attachments_by_reading').on('attachments').columns(['reading', 'id']).execute()
  await db.schema
    .createTable('attachment_pages')
    .addColumn('attachment_id', 'integer', (column) => column.notNull().references('attachments.id').onDelete('cascade'))
    .addColumn('page', 'integer', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('attachment_pages_key', ['attachment_id', 'page'])
    .execute()
}
