import type { Portal } from '#platform/context.ts'
import { write } from '#platform/database/write.ts'
import { passwordMatches } from './password.ts'
import { actorOf } from './user.actions.ts'
import { findSignIn, setSignedIn } from './user.store.ts'
import type { User } from './user.ts'

/** The user, if name and password belong together and the account is active. Both outcomes stand in the audit log. */
export async function signIn(portal: Portal, username: string, password: string): Promise<User | undefined> {
  const known = await findSignIn(portal.writer, username)
  const matches = await passwordMatches(password, known?.passwordHash)
  const user = matches && known?.user.active ? known.user : undefined

  const actor = user ? actorOf(user) : { id: null, name: username.slice(0, 100) }
  await write(portal, actor, async (tx, record) => {
    if (user) await setSignedIn(tx, user.id, portal.clock.now().toISOString())
    record({ action: user ? 'session.sign-in' : 'session.refused', unseen: true })
  })
  return user
}
