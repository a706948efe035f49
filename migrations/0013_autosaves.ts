import type { AnyDb } from './portable.ts'

/** What an editor has typed but not saved; `article_id` 0 is the new one. */
export async function up(db: AnyDb) {
  await db.schema
    .createTable('autosaves')
    .addColumn('user_id', 'integer', (column) => column.notNull().references('users.id').onDelete('cascade'))
    .addColumn('article_id', 'integer', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('fields', 'text', (column) => column.notNull())
    .addColumn('saved_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('autosaves_key', ['user_id', 'article_id'])
    .execute()
}
