import type { Db } from '#platform/database/schema.ts'

/** A link by which somebody without an account sees an article as it would be published. */
export interface PreviewLink {
  id: number
  at: string
  /** Full name. */
  by: string
  expiresAt: string
}

/** The article a token leads to, while it does: until it runs out, and as long as whoever made it may sign in. */
export async function findPreviewed(db: Db, tokenHash: string, now: string): Promise<{ articleId: number; expiresAt: string } | undefined> {
  return db
    .selectFrom('preview_links')
    .innerJoin('users', 'users.id', 'preview_links.created_by')
    .select(['article_id as articleId', 'expires_at as expiresAt'])
    .where('users.active', '=', 1)
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .executeTakeFirst()
}

/** Those that still lead somewhere, newest first. */
export async function listPreviewLinks(db: Db, articleId: number, now: string): Promise<PreviewLink[]> {
  const rows = await db
    .selectFrom('preview_links')
    .innerJoin('users', 'users.id', 'preview_links.created_by')
    .where('users.active', '=', 1)
    .select(['preview_links.id', 'preview_links.created_at as at', 'users.full_name as by', 'expires_at as expiresAt'])
    .where('article_id', '=', articleId)
    .where('expires_at', '>', now)
    .orderBy('preview_links.id', 'desc')
    .execute()
  return rows
}

export async function insertPreviewLink(
  db: Db,
  link: { articleId: number; tokenHash: string; at: string; by: number; expiresAt: string },
): Promise<void> {
  const { articleId, tokenHash, at, by, expiresAt } = link
  await db
    .insertInto('preview_links')
    .values({ article_id: articleId, token_hash: tokenHash, created_at: at, created_by: by, expires_at: expiresAt })
    .execute()
}

export async function removePreviewLink(db: Db, articleId: number, id: number): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('preview_links')
    .where('id', '=', id)
    .where('article_id', '=', articleId)
    .executeTakeFirstOrThrow()
  return numDeletedRows === 1n
}

/** Those that have run out. */
export async function forgetPreviewLinks(db: Db, now: string): Promise<void> {
  await db.deleteFrom('preview_links').where('expires_at', '<=', now).execute()
}
