import type { AnyDb } from './portable.ts'

export async function up(db: AnyDb) {
  await db.schema
    .createTable('view_counters')
    .addColumn('article_id', 'integer', (column) => column.primaryKey().references('articles.id').onDelete('cascade'))
    .addColumn('total', 'integer', (column) => column.notNull())
    .execute()

  await db.schema
    .createTable('daily_views')
    .addColumn('article_id', 'integer', (column) => column.notNull().references('articles.id').onDelete('cascade'))
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('views', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('daily_views_key', ['day', 'article_id'])
    .execute()
}
