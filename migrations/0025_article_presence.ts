import type { AnyDb } from './portable.ts'

/** Who has which article open, as their browser said last. */
export async function up(db: AnyDb) {
  await db.schema
    .createTable('article_presence')
    .addColumn('article_id', 'integer', (column) => column.notNull().references('articles.id').onDelete('cascade'))
    .addColumn('user_id', 'integer', (column) => column.notNull().references('users.id').onDelete('cascade'))
    .addColumn('seen_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('article_presence_key', ['article_id', 'user_id'])
    .execute()
}
