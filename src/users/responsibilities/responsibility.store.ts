import type { Db } from '#platform/database/schema.ts'
import type { Responsibilities, ResponsibilitiesByUser } from './responsibility.ts'

export async function findResponsibilities(db: Db, userId: number): Promise<Responsibilities> {
  const user = await db.selectFrom('users').select('email').where('id', '=', userId).executeTakeFirst()
  return { email: user?.email ?? '', categories: await findCategories(db, userId) }
}

export async function findCategories(db: Db, userId: number): Promise<ResponsibilitiesByUser> {
  const user = await db.selectFrom('users').select('all_categories').where('id', '=', userId).executeTakeFirst()
  if (user?.all_categories === 1) return 'all'
  const rows = await db.selectFrom('user_categories').select('category_id').where('user_id', '=', userId).orderBy('category_id').execute()
  return rows.map(({ category_id }) => category_id)
}

/** Of everybody who may sign in, by number. */
export async function listResponsibilities(db: Db): Promise<Map<number, Responsibilities>> {
  const users = await db.selectFrom('users').select(['id', 'email', 'all_categories']).where('active', '=', 1).execute()
  const responsibilitiesByUser = new Map<number, Responsibilities>(
    users.map(({ id, email, all_categories }) => [id, { email, categories: all_categories ? 'all' : [] }]),
  )
  const rows = await db.selectFrom('user_categories').selectAll().orderBy('category_id').execute()
  for (const { user_id, category_id } of rows) {
    const categories = responsibilitiesByUser.get(user_id)?.categories
    if (categories && categories !== 'all') categories.push(category_id)
  }
  return responsibilitiesByUser
}

/** Who looks after a category by name, not because they look after all. */
export const listKeepers = (db: Db, categoryId: number): Promise<{ id: number; fullName: string }[]> =>
  db
    .selectFrom('user_categories')
    .innerJoin('users', 'users.id', 'user_categories.user_id')
    .select(['users.id', 'full_name as fullName'])
    .where('category_id', '=', categoryId)
    .where('all_categories', '=', 0)
    .orderBy('users.id')
    .execute()

export async function setResponsibilities(db: Db, userId: number, { email, categories }: Responsibilities): Promise<void> {
  const all_categories = categories === 'all' ? 1 : 0
  await db.updateTable('users').set({ email, all_categories }).where('id', '=', userId).execute()
  await db.deleteFrom('user_categories').where('user_id', '=', userId).execute()
  if (categories === 'all' || categories.length === 0) return
  await db
    .insertInto('user_categories')
    .values(categories.map((category_id) => ({ user_id: userId, category_id })))
    .execute()
}
