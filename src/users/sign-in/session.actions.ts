import type { Portal } from '#platform/context.ts'
import { type Actor, write } from '#platform/database/write.ts'
import { endSessions } from '#users/user.store.ts'
import type { User } from '#users/user.ts'
import { endSession } from './session.store.ts'

/** Which sessions of a user are to end: one by its key, all, or all but this one. */
export type Ending = { key: string } | { allBut: string }

/** Signs a user out at one place or at several. */
export function endUserSessions(portal: Portal, actor: Actor, user: User, ending: Ending): Promise<void> {
  return write(portal, actor, async (tx, record) => {
    if ('allBut' in ending) await endSessions(tx, user.id, ending.allBut)
    else if (!(await endSession(tx, user.id, ending.key))) return
    record({
      action: 'session.end',
      subject: `user:${user.id}`,
      details: { name: user.username, everywhere: 'allBut' in ending },
      readersUnaffected: true,
    })
  })
}
