import type { Words } from '#locales/index.ts'
import type { Portal } from '#platform/context.ts'
import { attempt } from '#users/sign-in/throttle.actions.ts'
import { findSignIn } from '#users/user.store.ts'
import type { User } from '#users/user.ts'
import { passwordMatches } from './password.ts'

/** What is wrong with the password that somebody gives again for something important; counted as at the sign-in. */
export async function currentPasswordFault(
  portal: Portal,
  { t, editor }: { t: Words; editor: User },
  ip: string,
  typed: string,
): Promise<string | undefined> {
  const { right, wait } = await attempt(portal, { username: editor.username, ip }, async () => {
    const known = await findSignIn(portal.writer, editor.username)
    return passwordMatches(typed, known?.passwordHash)
  })
  if (wait > 0) return t.signIn.tooMany(Math.ceil(wait / 60_000))
  return right ? undefined : t.faults.wrongPassword
}
