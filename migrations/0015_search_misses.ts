import type { AnyDb } from './portable.ts'

// What people searched for and did not find: a day, the words, how often. Nothing about who.
export async function up(db: AnyDb) {
  await db.schema
    .createTable('search_misses')
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('query', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('search_misses_key', ['day', 'query'])
    .execute()
}
