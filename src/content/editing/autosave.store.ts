import type { Db } from '#platform/database/schema.ts'

/** What an editor typed but did not save. */
export interface Autosave<T> {
  typed: T
  /** The version of the article it was typed over. */
  version: number
  at: string
}

/** Stands for the article that is not there yet. */
export const newOne = 0

export async function findAutosave<T>(db: Db, userId: number, articleId: number): Promise<Autosave<T> | undefined> {
  const row = await db
    .selectFrom('autosaves')
    .select(['fields', 'version', 'saved_at'])
    .where('user_id', '=', userId)
    .where('article_id', '=', articleId)
    .executeTakeFirst()
  return row && { typed: JSON.parse(row.fields), version: row.version, at: row.saved_at }
}

export async function putAutosave<T>(db: Db, userId: number, articleId: number, { typed, version, at }: Autosave<T>): Promise<void> {
  const row = { version, fields: JSON.stringify(typed), saved_at: at }
  await db
    .insertInto('autosaves')
    .values({ user_id: userId, article_id: articleId, ...row })
    .onConflict((conflict) => conflict.columns(['user_id', 'article_id']).doUpdateSet(row))
    .execute()
}

export async function removeAutosave(db: Db, userId: number, articleId: number): Promise<void> {
  await db.deleteFrom('autosaves').where('user_id', '=', userId).where('article_id', '=', articleId).execute()
}
