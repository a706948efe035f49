import { randomBytes } from 'node:crypto'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { type Actor, actorOf, write } from '#platform/database/write.ts'
import { endSessions } from '#users/user.store.ts'
import type { User } from '#users/user.ts'
import {
  deleteSecondFactor,
  findRecoveryCodes,
  findSecondFactor,
  insertSecondFactor,
  replaceRecoveryCodes,
  takeRecoveryCode,
  takeStep,
} from './second-factor.store.ts'
import { isAppCode, newRecoveryCodes, plainCode, recoveryHash, stepOf } from './second-factor.ts'

const subject = ({ id }: User) => `user:${id}`

/**
 * Begins to ask for codes, once the app has shown a right one. Ends the other sessions. @returns the recovery codes; undefined for a wrong
 * code
 */
export async function addSecondFactor(portal: Portal, user: User, secret: string, code: string, exceptSession: string) {
  const lastStep = stepOf(plainCode(code), { secret, lastStep: 0 }, portal.clock.now())
  if (lastStep === undefined) return undefined

  const codes = await hashedCodes()
  await write(portal, actorOf(user), async (tx, record) => {
    await deleteSecondFactor(tx, user.id)
    await insertSecondFactor(tx, user.id, { secret, lastStep, createdAt: timestamp(portal.clock) })
    await replaceRecoveryCodes(tx, user.id, codes.salt, codes.hashes)
    await endSessions(tx, user.id, exceptSession)
    record({ action: 'factor.add', subject: subject(user), details: { name: user.username }, readersUnaffected: true })
  })
  return codes.codes
}

/** New recovery codes; the old ones open nothing any more. */
export async function renewRecoveryCodes(portal: Portal, user: User): Promise<string[]> {
  const { codes, salt, hashes } = await hashedCodes()
  await write(portal, actorOf(user), async (tx, record) => {
    await replaceRecoveryCodes(tx, user.id, salt, hashes)
    record({ action: 'factor.codes', subject: subject(user), details: { name: user.username }, readersUnaffected: true })
  })
  return codes
}

/** Asks for no code any more: the user's own wish, or an administrator's or operator's help. @returns whether there was a second factor */
export function removeSecondFactor(portal: Portal, actor: Actor, user: User): Promise<boolean> {
  return write(portal, actor, async (tx, record) => {
    if (!(await deleteSecondFactor(tx, user.id))) return false
    record({ action: 'factor.remove', subject: subject(user), details: { name: user.username }, readersUnaffected: true })
    return true
  })
}

/** Takes a code of the app or a recovery code, each once. A wrong one stands in the audit log. */
export async function takeCode(portal: Portal, user: User, typed: string): Promise<boolean> {
  const code = plainCode(typed)
  const factor = await findSecondFactor(portal.writer, user.id)
  const { salt } = await findRecoveryCodes(portal.writer, user.id)
  const hash = isAppCode(code) || !salt ? '' : await recoveryHash(code, salt)

  return write(portal, actorOf(user), async (tx, record) => {
    const step = factor && isAppCode(code) ? stepOf(code, factor, portal.clock.now()) : undefined
    if (step !== undefined && (await takeStep(tx, user.id, step))) return true
    if (hash && (await takeRecoveryCode(tx, user.id, hash))) {
      const { left } = await findRecoveryCodes(tx, user.id)
      record({ action: 'factor.recovery', subject: subject(user), details: { left }, readersUnaffected: true })
      return true
    }
    record({ action: 'factor.refused', subject: subject(user), readersUnaffected: true })
    return false
  })
}

async function hashedCodes() {
  const salt = randomBytes(16).toString('hex')
  const codes = newRecoveryCodes()
  return { codes, salt, hashes: await Promise.all(codes.map((code) => recoveryHash(code, salt))) }
}
