import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { write } from '#platform/database/write.ts'
import { newToken, tokenHash } from '#platform/token.ts'
import { hashPassword } from '#users/password/password.ts'
import type { NewUser } from '#users/user.actions.ts'
import { countUsers, insertUser, setSignedIn } from '#users/user.store.ts'
import { findSetupLink, replaceSetupLink, useUpSetupLinks } from './setup-link.store.ts'
import { type SetupRefusal, setupAddress, setupLinkHours, setupRefusal } from './setup-link.ts'

/** A one-time address for the first administrator; undefined when the newsroom has people. Earlier ones stop working. */
export async function offerSetup(portal: Portal): Promise<string | undefined> {
  if ((await countUsers(portal.db)) > 0) return undefined
  const token = newToken()
  const expiresAt = new Date(portal.clock.now().getTime() + setupLinkHours * 3_600_000).toISOString()
  await write(portal, { id: null, name: 'portal' }, async (tx, record) => {
    await replaceSetupLink(tx, tokenHash(token), expiresAt)
    record({ action: 'setup.offer', readersUnaffected: true })
  })
  return setupAddress(portal.config.baseUrl, token)
}

/** Why a link lets nobody in; it also counts as used when somebody was added another way. */
export async function checkSetup(portal: Portal, token: string, db = portal.db): Promise<SetupRefusal | undefined> {
  const refusal = setupRefusal(await findSetupLink(db, tokenHash(token)), timestamp(portal.clock))
  return refusal ?? ((await countUsers(db)) > 0 ? 'used' : undefined)
}

/** The first administrator. @returns their number; undefined when the link was used meanwhile */
export async function setUp(portal: Portal, token: string, user: Omit<NewUser, 'role'>): Promise<number | undefined> {
  const passwordHash = await hashPassword(user.password)
  const at = timestamp(portal.clock)
  return write(portal, { id: null, name: user.username }, async (tx, record) => {
    if (await checkSetup(portal, token, tx)) return undefined
    const id = await insertUser(tx, { ...user, role: 'admin', passwordHash, at })
    await setSignedIn(tx, id, at)
    await useUpSetupLinks(tx, at)
    record({ action: 'user.add', subject: `user:${id}`, details: { name: user.username, role: 'admin' }, readersUnaffected: true })
    return id
  })
}
