import { oldUrlKey } from '#articles/article.ts'
import type { Db } from '#platform/database/schema.ts'
import type { Identity } from './known-articles.ts'

/** What tells each article from the others; read one by one, since all of them may be too much at once. */
export const streamIdentities = (db: Db): AsyncIterable<Identity & { id: number }> =>
  db.selectFrom('articles').select(['id', 'title', 'body', 'published_at', 'old_url']).stream(100)

/** What an import says beyond an editor's values. */
export async function setOrigin(db: Db, id: number, origin: { oldUrl: string | null; at: string; sample: boolean }): Promise<void> {
  await db
    .updateTable('articles')
    .set({
      old_url: origin.oldUrl,
      old_key: origin.oldUrl ? oldUrlKey(origin.oldUrl) : null,
      updated_at: origin.at,
      sample: origin.sample ? 1 : 0,
    })
    .where('id', '=', id)
    .execute()
}

/** The names of the articles' columns that travel, as they stand in the database, oldest number first. */
export const streamArticles = (db: Db) =>
  db
    .selectFrom('articles')
    .leftJoin('categories', 'categories.id', 'articles.category_id')
    .leftJoin('media', 'media.id', 'articles.cover_id')
    .leftJoin('view_counters', 'view_counters.article_id', 'articles.id')
    .select([
      'articles.id',
      'kind',
      'title',
      'lead',
      'body',
      'author',
      'source',
      'published_at',
      'expires_at',
      'pinned',
      'status',
      'reason',
    ])
    .select(['old_url', 'updated_at', 'articles.sample'])
    .select(['categories.name as category', 'categories.slug as category_slug'])
    .select(['media.hash as cover_hash', 'media.width as cover_width', 'view_counters.total as views'])
    .orderBy('articles.id')
    .stream(100)
