import type { Db } from '#platform/database/schema.ts'
import { findCategories } from '#users/responsibilities/responsibility.store.ts'
import type { User } from '#users/user.ts'
import type { Rules } from './rules.ts'

/** The rules as they stand for one person; administrators look after everything. */
export async function findRules(db: Db, user: Pick<User, 'id' | 'role'>): Promise<Rules> {
  return {
    fourEyes: await needsFourEyes(db),
    categories: user.role === 'admin' ? 'all' : await findCategories(db, user.id),
  }
}

export async function needsFourEyes(db: Db): Promise<boolean> {
  const row = await db.selectFrom('approval_settings').select('four_eyes').where('id', '=', 1).executeTakeFirstOrThrow()
  return row.four_eyes === 1
}

export async function setFourEyes(db: Db, needed: boolean): Promise<void> {
  await db
    .updateTable('approval_settings')
    .set({ four_eyes: needed ? 1 : 0 })
    .where('id', '=', 1)
    .execute()
}
