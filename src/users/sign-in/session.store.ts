import type { Db } from '#platform/database/schema.ts'

/** A place where somebody is signed in. */
export interface KnownSession {
  /** The key in the database, not the number in the cookie. */
  key: string
  startedAt: string
  expiresAt: string
  /** Shortened. */
  address: string
  browser: string
}

/** The newest sign-in first. */
export async function listSessions(db: Db, userId: number, now: string): Promise<KnownSession[]> {
  return db
    .selectFrom('sessions')
    .select(['id as key', 'started_at as startedAt', 'expires_at as expiresAt', 'address', 'browser'])
    .where('user_id', '=', userId)
    .where('pending', '=', 0)
    .where('expires_at', '>', now)
    .orderBy('started_at', 'desc')
    .execute()
}

/** Ends one session of this user. @returns whether there was one */
export async function endSession(db: Db, userId: number, key: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('sessions').where('user_id', '=', userId).where('id', '=', key).executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}
