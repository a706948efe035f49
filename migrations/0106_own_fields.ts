import type { AnyDb } from './portable.ts'

/** What only one kind of content has stands with its article; what lists are filtered and ordered by, in a narrow table besides. */
export async function up(db: AnyDb) {
  await db.schema
    .alterTable('articles')
    .addColumn('fields', 'text', (column) => column.notNull().defaultTo('{}'))
    .execute()
  await db.schema
    .createTable('listed_values')
    .addColumn('article_id', 'integer', (column) => column.notNull().references('articles.id').onDelete('cascade'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('listed_values_key', ['article_id', 'name'])
    .execute()
  await db.schema.createIndex('listed_values_in_order').on('listed_values').columns(['kind', 'name', 'value', 'article_id']).execute()
}
