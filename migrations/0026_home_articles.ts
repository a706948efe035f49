import type { AnyDb } from './portable.ts'

/** What the newsroom puts at the top of the home page, in its order. */
export async function up(db: AnyDb) {
  await db.schema
    .createTable('home_articles')
    .addColumn('article_id', 'integer', (column) => column.primaryKey().references('articles.id').onDelete('cascade'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .execute()
}
