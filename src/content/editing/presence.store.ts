import type { Db } from '#platform/database/schema.ts'

/** Who else has an article open, by name, as their browsers said since a moment. */
export async function listOthersPresent(db: Db, articleId: number, userId: number, since: string): Promise<string[]> {
  const rows = await db
    .selectFrom('article_presence')
    .innerJoin('users', 'users.id', 'article_presence.user_id')
    .select('users.full_name as name')
    .where('article_id', '=', articleId)
    .where('user_id', '!=', userId)
    .where('seen_at', '>', since)
    .orderBy('users.full_name')
    .execute()
  return rows.map(({ name }) => name)
}

export async function putPresence(db: Db, articleId: number, userId: number, at: string): Promise<void> {
  await db
    .insertInto('article_presence')
    .values({ article_id: articleId, user_id: userId, seen_at: at })
    .onConflict((conflict) => conflict.columns(['article_id', 'user_id']).doUpdateSet({ seen_at: at }))
    .execute()
}

export async function removePresence(db: Db, articleId: number, userId: number): Promise<void> {
  await db.deleteFrom('article_presence').where('article_id', '=', articleId).where('user_id', '=', userId).execute()
}
