import type { AnyDb } from './portable.ts'

/** Where an article is shown depends on its kind: the index that site maps walk says it, too. */
export async function up(db: AnyDb) {
  await db.schema.dropIndex('articles_by_time').execute()
  await db.schema
    .createIndex('articles_by_time')
    .on('articles')
    .columns(['status', 'published_at', 'id', 'slug', 'updated_at', 'kind'])
    .execute()
}
