import type { AnyDb } from './portable.ts'

/** Counts what the search index learns, drafts too: a draft is no news for readers and their kept pages. */
export async function up(db: AnyDb) {
  await db.schema
    .alterTable('content_version')
    .addColumn('indexed', 'integer', (column) => column.notNull().defaultTo(1))
    .execute()
}
