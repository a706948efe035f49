import type { AnyDb } from './portable.ts'

// Addresses that categories had before they were renamed: they lead to the new ones for ever.
export async function up(db: AnyDb) {
  await db.schema
    .createTable('category_slugs')
    .addColumn('slug', 'text', (column) => column.primaryKey())
    .addColumn('category_id', 'integer', (column) => column.notNull().references('categories.id').onDelete('cascade'))
    .execute()
}
