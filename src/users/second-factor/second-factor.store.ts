import type { Db } from '#platform/database/schema.ts'
import { neighbours, type SecondFactor } from './second-factor.ts'

export async function findSecondFactor(db: Db, userId: number): Promise<SecondFactor | undefined> {
  return db
    .selectFrom('second_factors')
    .select(['secret', 'last_step as lastStep', 'created_at as createdAt'])
    .where('user_id', '=', userId)
    .executeTakeFirst()
}

export async function insertSecondFactor(db: Db, userId: number, { secret, lastStep, createdAt }: SecondFactor): Promise<void> {
  await db.insertInto('second_factors').values({ user_id: userId, secret, last_step: lastStep, created_at: createdAt }).execute()
}

/** Takes the code of a half minute. @returns whether nobody took it, or a later one, meanwhile */
export async function takeStep(db: Db, userId: number, step: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('second_factors')
    .set({ last_step: step })
    .where('user_id', '=', userId)
    .where((last) => last.or([last('last_step', '<', step), last('last_step', '>', step + neighbours)]))
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** With its recovery codes. @returns whether there was one */
export async function deleteSecondFactor(db: Db, userId: number): Promise<boolean> {
  await db.deleteFrom('recovery_codes').where('user_id', '=', userId).execute()
  const { numDeletedRows } = await db.deleteFrom('second_factors').where('user_id', '=', userId).executeTakeFirstOrThrow()
  return numDeletedRows === 1n
}

/** In place of those that were left. */
export async function replaceRecoveryCodes(db: Db, userId: number, salt: string, hashes: string[]): Promise<void> {
  await db.deleteFrom('recovery_codes').where('user_id', '=', userId).execute()
  await db
    .insertInto('recovery_codes')
    .values(hashes.map((hash) => ({ user_id: userId, salt, hash })))
    .execute()
}

/** The salt of a user's recovery codes, and how many are left. */
export async function findRecoveryCodes(db: Db, userId: number): Promise<{ salt: string; left: number }> {
  const rows = await db.selectFrom('recovery_codes').select('salt').where('user_id', '=', userId).execute()
  return { salt: rows[0]?.salt ?? '', left: rows.length }
}

/** Uses a code up. @returns whether it was there */
export async function takeRecoveryCode(db: Db, userId: number, hash: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('recovery_codes')
    .where('user_id', '=', userId)
    .where('hash', '=', hash)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}
