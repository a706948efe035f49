import type { ArticleValues } from '#content/core/article.ts'
import { noteUses } from '#media/uses.store.ts'
import type { Db } from '#platform/database/schema.ts'

/** What an article said at one version; never changed. */
export interface Revision {
  version: number
  values: ArticleValues
  at: string
  /** The full name of who wrote it; empty when that was no person. */
  by: string
}

export async function findRevision(db: Db, articleId: number, version: number): Promise<Revision | undefined> {
  const row = await db
    .selectFrom('article_revisions')
    .leftJoin('users', 'users.id', 'article_revisions.created_by')
    .select(['version', 'content', 'article_revisions.created_at as at', 'users.full_name as by'])
    .where('article_id', '=', articleId)
    .where('version', '=', version)
    .executeTakeFirst()
  return row && { version: row.version, values: JSON.parse(row.content), at: row.at, by: row.by ?? '' }
}

/** Every version with who wrote it, oldest first. */
export async function* eachRevision(db: Db, articleId: number): AsyncGenerator<{ by: number | null; values: ArticleValues }> {
  for (let after = -1; ; ) {
    const row = await db
      .selectFrom('article_revisions')
      .select(['version', 'content', 'created_by'])
      .where('article_id', '=', articleId)
      .where('version', '>', after)
      .orderBy('version')
      .limit(1)
      .executeTakeFirst()
    if (!row) return
    yield { by: row.created_by, values: JSON.parse(row.content) }
    after = row.version
  }
}

/** The versions that can be read again, oldest first. */
export async function listVersions(db: Db, articleId: number): Promise<number[]> {
  const rows = await db.selectFrom('article_revisions').select('version').where('article_id', '=', articleId).orderBy('version').execute()
  return rows.map(({ version }) => version)
}

export async function insertRevision(
  db: Db,
  articleId: number,
  version: number,
  values: ArticleValues,
  { at, by }: { at: string; by: number | null },
): Promise<void> {
  await db
    .insertInto('article_revisions')
    .values({ article_id: articleId, version, content: JSON.stringify(values), created_at: at, created_by: by })
    .execute()
  await noteUses(db, articleId, values)
}
