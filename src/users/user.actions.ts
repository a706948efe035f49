import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { changesOf } from '#platform/database/changes.ts'
import { type Actor, write } from '#platform/database/write.ts'
import { hashPassword } from '#users/password/password.ts'
import { countOtherAdmins, endSessions, findSignIn, insertUser, setAwake, setPassword, updateUser } from './user.store.ts'
import { changeRefusal, type Role, type User, type UserRefusal } from './user.ts'

export interface NewUser {
  username: string
  fullName: string
  role: Role
  password: string
}

/** @returns the new user's number; undefined when somebody has this user name */
export async function addUser(portal: Portal, actor: Actor, user: NewUser): Promise<number | undefined> {
  const passwordHash = await hashPassword(user.password)
  return write(portal, actor, async (tx, record) => {
    if (await findSignIn(tx, user.username)) return undefined
    const id = await insertUser(tx, { ...user, passwordHash, at: timestamp(portal.clock) })
    record({
      action: 'user.add',
      subject: `user:${id}`,
      details: { name: user.username, role: user.role },
      readersUnaffected: true,
      made: true,
    })
    return id
  })
}

/** Name, role, and whether the account may sign in; one that may not is signed out at once. @returns why not, if it was refused */
export function changeUser(portal: Portal, actor: Actor, user: User, change: { fullName: string; role: Role; active: boolean }) {
  return write(portal, actor, async (tx, record): Promise<UserRefusal | undefined> => {
    const refusal = changeRefusal(user, change, { actorId: actor.id, otherAdmins: await countOtherAdmins(tx, user.id) })
    if (refusal) return refusal
    const changes = changesOf(user, change)
    if (!changes) return undefined
    await updateUser(tx, user.id, change)
    if (!change.active) await endSessions(tx, user.id)
    // It was given to somebody anew: however long it was locked, it does not rest.
    if (change.active && !user.active) await setAwake(tx, user.id, timestamp(portal.clock))
    record({ action: 'user.change', subject: `user:${user.id}`, details: { name: user.username, changes }, readersUnaffected: true })
    return undefined
  })
}

/** A new password ends every other session of its user. */
export async function changePassword(portal: Portal, actor: Actor, user: User, password: string, exceptSession = '') {
  const passwordHash = await hashPassword(password)
  return write(portal, actor, async (tx, record) => {
    await setPassword(tx, user.id, passwordHash)
    await endSessions(tx, user.id, exceptSession)
    record({ action: 'user.password', subject: `user:${user.id}`, details: { name: user.username }, readersUnaffected: true })
  })
}
