import type { Db } from '#platform/database/schema.ts'
import type { Attempts } from './throttle.ts'

export async function findAttempts(db: Db, key: string): Promise<Attempts | undefined> {
  return db
    .selectFrom('sign_in_attempts')
    .select(['failures', 'last_at as lastAt', 'succeeded_at as succeededAt'])
    .where('key', '=', key)
    .executeTakeFirst()
}

export async function keepAttempts(db: Db, key: string, { failures, lastAt, succeededAt }: Attempts): Promise<void> {
  const row = { failures, last_at: lastAt, succeeded_at: succeededAt }
  await db
    .insertInto('sign_in_attempts')
    .values({ key, ...row })
    .onConflict((at) => at.column('key').doUpdateSet(row))
    .execute()
}

export async function forgetAttempts(db: Db, before: string): Promise<void> {
  await db.deleteFrom('sign_in_attempts').where('last_at', '<', before).execute()
}
