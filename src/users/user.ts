import type { Schema } from '#platform/database/schema.ts'
import type { Actor } from '#platform/database/write.ts'

export type Role = Schema['users']['role']

export const roles: readonly Role[] = ['writer', 'editor', 'approver', 'admin']

/** A person of the newsroom. */
export interface User {
  id: number
  username: string
  fullName: string
  role: Role
  active: boolean
  createdAt: string
  signedInAt: string | null
  /** Nobody signs in with it until an administrator wakes it. */
  restsSince: string | null
  wokenAt: string | null
  /** The form that is being taken from them, while it is. */
  sending?: Actor['sending']
}

export const minPasswordLength = 12
/** bcrypt reads no further (in bytes of UTF-8). */
export const maxPasswordBytes = 72

/** Lower-case letters without marks, digits, dots and hyphens between them. */
export const usernamePattern = /^(?=.{3,40}$)[a-z0-9]+([.-][a-z0-9]+)*$/

/** In days: an account that is unused for so long rests. */
export const restAfterDays = 45

/** When an account was last used, or given to somebody. */
export const lastUse = ({ createdAt, signedInAt, wokenAt }: User): string =>
  [createdAt, signedInAt ?? '', wokenAt ?? ''].sort().at(-1) ?? ''

/**
 * Which accounts are to rest now. Somebody can always administer: if every administrator was away for long,
 * the last one who was here stays awake.
 */
export function unusedAccounts(users: User[], now: Date): User[] {
  const since = new Date(now.getTime() - restAfterDays * 86_400_000).toISOString()
  const awake = users.filter((user) => user.active && !user.restsSince).sort((one, other) => (lastUse(one) < lastUse(other) ? 1 : -1))
  const keeper = awake.find(({ role }) => role === 'admin')
  return awake.filter((user) => user !== keeper && lastUse(user) < since)
}

/** Why an account cannot be changed so: a key of `t.users.refusals`. */
export type UserRefusal = 'yourself' | 'lastAdmin'

/** Nobody locks themselves out, and somebody can always administer. `otherAdmins`: active ones besides this user. */
export function changeRefusal(
  user: User,
  change: { role: Role; active: boolean },
  { actorId, otherAdmins }: { actorId: number | null; otherAdmins: number },
): UserRefusal | undefined {
  if (user.id === actorId && !change.active) return 'yourself'
  const staysAdmin = change.role === 'admin' && change.active
  return staysAdmin || otherAdmins > 0 ? undefined : 'lastAdmin'
}
