import { type AnyDb, flag, idType, text } from './portable.ts'

export async function up(db: AnyDb) {
  await db.schema
    .createTable('articles')
    .addColumn('id', idType(db), (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('category_id', 'integer', (column) => column.references('categories.id'))
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('lead', 'text', text)
    .addColumn('body', 'text', text)
    .addColumn('body_html', 'text', text)
    .addColumn('author', 'text', text)
    .addColumn('source', 'text', text)
    .addColumn('cover_id', 'integer', (column) => column.references('media.id'))
    .addColumn('slug', 'text', (column) => column.notNull())
    .addColumn('published_at', 'text')
    .addColumn('expires_at', 'text')
    .addColumn('pinned', 'integer', flag)
    .addColumn('old_url', 'text', (column) => column.unique())
    .addColumn('reason', 'text')
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .addColumn('sample', 'integer', flag)
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('created_by', 'integer', (column) => column.references('users.id').onDelete('set null'))
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addColumn('updated_by', 'integer', (column) => column.references('users.id').onDelete('set null'))
    .execute()

  // The public lists: newest first within a kind, and within a category.
  await db.schema.createIndex('articles_by_kind').on('articles').columns(['kind', 'status', 'published_at', 'id']).execute()
  await db.schema
    .createIndex('articles_by_category')
    .on('articles')
    .columns(['category_id', 'kind', 'status', 'published_at', 'id'])
    .execute()
  await db.schema.createIndex('articles_by_time').on('articles').columns(['status', 'published_at', 'id', 'slug', 'updated_at']).execute()
  await db.schema.createIndex('articles_by_expiry').on('articles').columns(['status', 'expires_at']).execute()
  await db.schema.createIndex('articles_by_change').on('articles').columns(['updated_at', 'id']).execute()

  await db.schema
    .createTable('article_revisions')
    .addColumn('id', idType(db), (column) => column.primaryKey())
    .addColumn('article_id', 'integer', (column) => column.notNull().references('articles.id').onDelete('cascade'))
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('created_by', 'integer', (column) => column.references('users.id').onDelete('set null'))
    .execute()
  await db.schema.createIndex('revisions_by_article').on('article_revisions').columns(['article_id', 'version']).execute()
}
