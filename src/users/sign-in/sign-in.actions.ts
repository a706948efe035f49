import type { Portal } from '#platform/context.ts'
import { actorOf, write } from '#platform/database/write.ts'
import { passwordMatches } from '#users/password/password.ts'
import { restUnused } from '#users/rest.actions.ts'
import { findSignIn, findUser, setSignedIn } from '#users/user.store.ts'
import type { User } from '#users/user.ts'

/** The user, if name and password belong together and the account may sign in. A refusal stands in the audit log. */
export async function checkPassword(portal: Portal, username: string, password: string): Promise<User | undefined> {
  const known = await findSignIn(portal.writer, username)
  const matches = await passwordMatches(password, known?.passwordHash)
  // The rule also holds before the job has run.
  if (matches) await restUnused(portal)
  const user = matches && known ? await findUser(portal.writer, known.user.id) : undefined
  if (user?.active && !user.restsSince) return user

  await write(portal, { id: null, name: username.slice(0, 100) }, async (_tx, record) => {
    record({ action: 'session.refused', readersUnaffected: true })
  })
  return undefined
}

/** Everything asked for was given. */
export function recordSignIn(portal: Portal, user: User): Promise<void> {
  return write(portal, actorOf(user), async (tx, record) => {
    await setSignedIn(tx, user.id, portal.clock.now().toISOString())
    record({ action: 'session.sign-in', readersUnaffected: true })
  })
}
