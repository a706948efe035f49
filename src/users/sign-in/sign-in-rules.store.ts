import type { Db } from '#platform/database/schema.ts'
import { type Role, roles } from '#users/user.ts'

/** The roles that must give a second factor. */
export async function listSecondFactorRoles(db: Db): Promise<Role[]> {
  const row = await db.selectFrom('sign_in_rules').select('second_factor_roles').where('id', '=', 1).executeTakeFirstOrThrow()
  const named = row.second_factor_roles.split(',')
  return roles.filter((role) => named.includes(role))
}

export async function setSecondFactorRoles(db: Db, demanded: Role[]): Promise<void> {
  await db
    .updateTable('sign_in_rules')
    .set({ second_factor_roles: demanded.join(',') })
    .where('id', '=', 1)
    .execute()
}
