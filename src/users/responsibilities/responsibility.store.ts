import type { Db } from '#platform/database/schema.ts'
import type { Beat } from './responsibility.ts'

export async function findBeat(db: Db, userId: number): Promise<Beat> {
  const user = await db.selectFrom('users').select('email').where('id', '=', userId).executeTakeFirst()
  return { email: user?.email ?? '', categoryIds: await listCategoryIds(db, userId) }
}

/** None: all. */
export async function listCategoryIds(db: Db, userId: number): Promise<number[]> {
  const rows = await db.selectFrom('user_categories').select('category_id').where('user_id', '=', userId).orderBy('category_id').execute()
  return rows.map(({ category_id }) => category_id)
}

/** Of everybody who may sign in, by number. */
export async function listBeats(db: Db): Promise<Map<number, Beat>> {
  const users = await db.selectFrom('users').select(['id', 'email']).where('active', '=', 1).execute()
  const beats = new Map(users.map(({ id, email }) => [id, { email, categoryIds: [] as number[] }]))
  const rows = await db.selectFrom('user_categories').selectAll().orderBy('category_id').execute()
  for (const { user_id, category_id } of rows) beats.get(user_id)?.categoryIds.push(category_id)
  return beats
}

export async function setBeat(db: Db, userId: number, { email, categoryIds }: Beat): Promise<void> {
  await db.updateTable('users').set({ email }).where('id', '=', userId).execute()
  await db.deleteFrom('user_categories').where('user_id', '=', userId).execute()
  if (categoryIds.length === 0) return
  await db
    .insertInto('user_categories')
    .values(categoryIds.map((category_id) => ({ user_id: userId, category_id })))
    .execute()
}
