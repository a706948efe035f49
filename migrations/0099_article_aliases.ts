import type { AnyDb } from './portable.ts'

/** Further addresses of articles on the portal they come from; the first one stands with the article. */
export async function up(db: AnyDb) {
  await db.schema
    .createTable('article_aliases')
    .addColumn('url', 'text', (column) => column.primaryKey())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('article_id', 'integer', (column) => column.notNull().references('articles.id').onDelete('cascade'))
    .execute()
  await db.schema.createIndex('article_aliases_by_key').on('article_aliases').column('key').execute()
  await db.schema.createIndex('article_aliases_by_article').on('article_aliases').column('article_id').execute()
}
