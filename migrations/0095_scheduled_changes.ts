import type { AnyDb } from './portable.ts'

/** A change that was approved for a moment to come: what readers see stays until then. And the moment that somebody wishes for theirs. */
export async function up(db: AnyDb) {
  await db.schema
    .createTable('scheduled_changes')
    .addColumn('article_id', 'integer', (column) => column.primaryKey().references('articles.id').onDelete('cascade'))
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('base_version', 'integer', (column) => column.notNull())
    .addColumn('began_by', 'integer', (column) => column.references('users.id').onDelete('set null'))
    .addColumn('scheduled_at', 'text', (column) => column.notNull())
    .addColumn('scheduled_by', 'integer', (column) => column.references('users.id').onDelete('set null'))
    .execute()
  await db.schema.createIndex('scheduled_changes_by_moment').on('scheduled_changes').columns(['due_at']).execute()
  await db.schema.alterTable('article_changes').addColumn('due_at', 'text').execute()
}
