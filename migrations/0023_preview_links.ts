import { type AnyDb, idType } from './portable.ts'

/** Links by which somebody without an account sees what is not published yet. The token itself is kept nowhere. */
export async function up(db: AnyDb) {
  await db.schema
    .createTable('preview_links')
    .addColumn('id', idType(db), (column) => column.primaryKey())
    .addColumn('article_id', 'integer', (column) => column.notNull().references('articles.id').onDelete('cascade'))
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('created_by', 'integer', (column) => column.references('users.id').onDelete('set null'))
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('preview_links_by_article').on('preview_links').column('article_id').execute()
}
