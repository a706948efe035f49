import type { Selectable } from 'kysely'
import type { Db, UsersTable } from '#platform/database/schema.ts'
import type { Role, User } from './user.ts'

export async function findUser(db: Db, id: number): Promise<User | undefined> {
  const row = await db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toUser(row)
}

/** With the hash of the password: for signing in only. */
export async function findSignIn(db: Db, username: string): Promise<{ user: User; passwordHash: string } | undefined> {
  const row = await db.selectFrom('users').selectAll().where('username', '=', username).executeTakeFirst()
  return row && { user: toUser(row), passwordHash: row.password_hash }
}

/** By name. */
export async function listUsers(db: Db): Promise<User[]> {
  const rows = await db.selectFrom('users').selectAll().orderBy('username').execute()
  return rows.map(toUser)
}

export async function countUsers(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('users')
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Active ones, awake, besides this user. */
export async function countOtherAdmins(db: Db, id: number): Promise<number> {
  const { count } = await db
    .selectFrom('users')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('role', '=', 'admin')
    .where('active', '=', 1)
    .where('rests_since', 'is', null)
    .where('id', '!=', id)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function insertUser(
  db: Db,
  user: { username: string; fullName: string; role: Role; passwordHash: string; at: string },
): Promise<number> {
  const { id } = await db
    .insertInto('users')
    .values({
      username: user.username,
      full_name: user.fullName,
      role: user.role,
      password_hash: user.passwordHash,
      created_at: user.at,
      signed_in_at: null,
      all_categories: 1,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function updateUser(db: Db, id: number, change: { fullName: string; role: Role; active: boolean }): Promise<void> {
  await db
    .updateTable('users')
    .set({ full_name: change.fullName, role: change.role, active: change.active ? 1 : 0 })
    .where('id', '=', id)
    .execute()
}

export async function setPassword(db: Db, id: number, passwordHash: string): Promise<void> {
  await db.updateTable('users').set({ password_hash: passwordHash }).where('id', '=', id).execute()
}

export async function setSignedIn(db: Db, id: number, at: string): Promise<void> {
  await db.updateTable('users').set({ signed_in_at: at }).where('id', '=', id).execute()
}

export async function setResting(db: Db, id: number, at: string): Promise<void> {
  await db.updateTable('users').set({ rests_since: at }).where('id', '=', id).execute()
}

export async function setAwake(db: Db, id: number, at: string): Promise<void> {
  await db.updateTable('users').set({ rests_since: null, woken_at: at }).where('id', '=', id).execute()
}

/** Signs a user out everywhere, or everywhere else. */
export async function endSessions(db: Db, userId: number, exceptId = ''): Promise<void> {
  await db.deleteFrom('sessions').where('user_id', '=', userId).where('id', '!=', exceptId).execute()
}

const toUser = (row: Selectable<UsersTable>): User => ({
  id: row.id,
  username: row.username,
  fullName: row.full_name,
  role: row.role,
  active: row.active === 1,
  createdAt: row.created_at,
  signedInAt: row.signed_in_at,
  restsSince: row.rests_since,
  wokenAt: row.woken_at,
})
