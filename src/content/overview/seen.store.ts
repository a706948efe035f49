import type { Db } from '#platform/database/schema.ts'

/** The version that somebody saw last, and the one that they knew before somebody else changed it. */
export interface Seen {
  version: number
  known: number | null
}

export async function findSeen(db: Db, articleId: number, userId: number): Promise<Seen | undefined> {
  return db
    .selectFrom('article_seen')
    .select(['version', 'known_version as known'])
    .where('article_id', '=', articleId)
    .where('user_id', '=', userId)
    .executeTakeFirst()
}

export async function putSeen(db: Db, articleId: number, userId: number, { version, known }: Seen): Promise<void> {
  const row = { version, known_version: known }
  await db
    .insertInto('article_seen')
    .values({ article_id: articleId, user_id: userId, ...row })
    .onConflict((conflict) => conflict.columns(['article_id', 'user_id']).doUpdateSet(row))
    .execute()
}

/** Whether somebody else saved after a version. */
export async function othersSavedSince(db: Db, articleId: number, userId: number, version: number): Promise<boolean> {
  const row = await db
    .selectFrom('article_revisions')
    .select('version')
    .where('article_id', '=', articleId)
    .where('version', '>', version)
    .where((row) => row.or([row('created_by', 'is', null), row('created_by', '!=', userId)]))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
