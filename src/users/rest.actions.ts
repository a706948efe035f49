import { timestamp } from '#platform/clock.ts'
import { operator } from '#platform/command.ts'
import type { Portal } from '#platform/context.ts'
import { type Actor, write } from '#platform/database/write.ts'
import { endSessions, listUsers, setAwake, setResting } from './user.store.ts'
import { lastUse, type User, unusedAccounts } from './user.ts'

/** Puts accounts to rest that nobody used for long. */
export function restUnused(portal: Portal): Promise<void> {
  return write(portal, operator, async (tx, record) => {
    for (const user of unusedAccounts(await listUsers(tx), portal.clock.now())) {
      await setResting(tx, user.id, timestamp(portal.clock))
      await endSessions(tx, user.id)
      record({
        action: 'user.rest',
        subject: `user:${user.id}`,
        details: { name: user.username, unusedSince: lastUse(user) },
        readersUnaffected: true,
      })
    }
  })
}

/** Lets somebody sign in again. @returns whether the account rested */
export function wakeUser(portal: Portal, actor: Actor, user: User): Promise<boolean> {
  return write(portal, actor, async (tx, record) => {
    if (!user.restsSince) return false
    await setAwake(tx, user.id, timestamp(portal.clock))
    record({ action: 'user.wake', subject: `user:${user.id}`, details: { name: user.username }, readersUnaffected: true })
    return true
  })
}
