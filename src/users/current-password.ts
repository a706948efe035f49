import type { Request, Response } from 'express'
import type { Portal } from '#platform/context.ts'
import { passwordMatches } from './password.ts'
import { attempt } from './throttle.actions.ts'
import { findSignIn } from './user.store.ts'

/** What is wrong with the password that somebody gives again for something important; counted as at the sign-in. */
export async function currentPasswordFault(portal: Portal, req: Request, res: Response, typed: string): Promise<string | undefined> {
  const { t, editor } = res.locals
  const { right, wait } = await attempt(portal, { username: editor.username, ip: req.ip ?? '' }, async () => {
    const known = await findSignIn(portal.writer, editor.username)
    return passwordMatches(typed, known?.passwordHash)
  })
  if (wait > 0) return t.signIn.tooMany(Math.ceil(wait / 60_000))
  return right ? undefined : t.faults.wrongPassword
}
