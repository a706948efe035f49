import type { Portal } from '#platform/context.ts'
import { type Actor, write } from '#platform/database/write.ts'
import { hashPassword } from './password.ts'
import { endSessions, insertUser, setPassword, updateUser } from './user.store.ts'
import type { Role, User } from './user.ts'

export const actorOf = (user: User): Actor => ({ id: user.id, name: user.username })

/** @returns the new user's number */
export async function addUser(
  portal: Portal,
  actor: Actor,
  user: { username: string; fullName: string; role: Role; password: string },
): Promise<number> {
  const passwordHash = await hashPassword(user.password)
  return write(portal, actor, async (tx, record) => {
    const id = await insertUser(tx, { ...user, passwordHash, at: portal.clock.now().toISOString() })
    record({ action: 'user.add', subject: `user:${id}`, details: { username: user.username, role: user.role } })
    return id
  })
}

/** Name, role, and whether the account may sign in; one that may not is signed out at once. */
export function changeUser(portal: Portal, actor: Actor, user: User, change: { fullName: string; role: Role; active: boolean }) {
  return write(portal, actor, async (tx, record) => {
    await updateUser(tx, user.id, change)
    if (!change.active) await endSessions(tx, user.id)
    record({ action: 'user.change', subject: `user:${user.id}`, details: change })
  })
}

/** A new password ends every other session of its user. */
export async function changePassword(portal: Portal, actor: Actor, user: User, password: string, exceptSession = '') {
  const passwordHash = await hashPassword(password)
  return write(portal, actor, async (tx, record) => {
    await setPassword(tx, user.id, passwordHash)
    await endSessions(tx, user.id, exceptSession)
    record({ action: 'user.password', subject: `user:${user.id}` })
  })
}
