import type { Db } from '#platform/database/schema.ts'
import type { Attempts } from './throttle.ts'

export async function findAttempts(db: Db, key: string): Promise<Attempts | undefined> {
  const row = await db
    .selectFrom('sign_in_attempts')
    .select(['failures', 'last_at as lastAt', 'succeeded_at as succeededAt', 'told'])
    .where('key', '=', key)
    .executeTakeFirst()
  return row && { ...row, told: row.told === 1 }
}

export async function keepAttempts(db: Db, key: string, { failures, lastAt, succeededAt }: Attempts): Promise<void> {
  const row = { failures, last_at: lastAt, succeeded_at: succeededAt, told: 0 }
  await db
    .insertInto('sign_in_attempts')
    .values({ key, ...row })
    .onConflict((at) => at.column('key').doUpdateSet(row))
    .execute()
}

/** Until the next attempt that is counted. */
export async function noteTold(db: Db, key: string): Promise<void> {
  await db.updateTable('sign_in_attempts').set({ told: 1 }).where('key', '=', key).execute()
}

export async function forgetAttempts(db: Db, before: string): Promise<void> {
  await db.deleteFrom('sign_in_attempts').where('last_at', '<', before).execute()
}
