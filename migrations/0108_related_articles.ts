import type { AnyDb } from './portable.ts'

/** What stands under an article is looked for in the background: finding it takes longer than making the page. */
export async function up(db: AnyDb) {
  await db.schema
    .createTable('related_articles')
    .addColumn('article_id', 'integer', (column) => column.primaryKey().references('articles.id').onDelete('cascade'))
    .addColumn('related', 'text', (column) => column.notNull())
    .addColumn('found_at', 'text', (column) => column.notNull())
    .addColumn('stale', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await db.schema.createIndex('related_articles_stale').on('related_articles').columns(['stale', 'article_id']).execute()
}
