import type { AnyDb } from './portable.ts'

/** What each editor saw last of an article: the version, and the one before it that they knew, to mark what changed since. */
export async function up(db: AnyDb) {
  await db.schema
    .createTable('article_seen')
    .addColumn('article_id', 'integer', (column) => column.notNull().references('articles.id').onDelete('cascade'))
    .addColumn('user_id', 'integer', (column) => column.notNull().references('users.id').onDelete('cascade'))
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('known_version', 'integer')
    .addPrimaryKeyConstraint('article_seen_once', ['article_id', 'user_id'])
    .execute()
}
