import type { AnyDb } from './portable.ts'

/**
 * A change of a picture that live content shows, until whoever may publish that content has seen it: other words, another file, or both.
 */
export async function up(db: AnyDb) {
  await db.schema
    .createTable('picture_changes')
    .addColumn('media_id', 'integer', (column) => column.notNull().references('media.id').onDelete('cascade'))
    .addColumn('part', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('proposed_at', 'text', (column) => column.notNull())
    .addColumn('proposed_by', 'integer', (column) => column.references('users.id').onDelete('set null'))
    .addPrimaryKeyConstraint('picture_changes_key', ['media_id', 'part'])
    .execute()
}
