import type { AnyDb } from './portable.ts'

/** What waits to be published in place of what readers see; its text is the revision of that version. */
export async function up(db: AnyDb) {
  await db.schema
    .createTable('article_changes')
    .addColumn('article_id', 'integer', (column) => column.primaryKey().references('articles.id').onDelete('cascade'))
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('base_version', 'integer', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('began_by', 'integer', (column) => column.references('users.id').onDelete('set null'))
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addColumn('changed_by', 'integer', (column) => column.references('users.id').onDelete('set null'))
    .execute()

  // The newsroom's list: what somebody worked on last stands first, whether readers see it or not.
  await db.schema
    .alterTable('articles')
    .addColumn('touched_at', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
  await db
    .updateTable('articles')
    .set((row) => ({ touched_at: row.ref('updated_at') }))
    .execute()
  await db.schema.dropIndex('articles_by_change').execute()
  await db.schema.createIndex('articles_by_touch').on('articles').columns(['touched_at', 'id']).execute()
}
