import { nfc } from '#platform/text/vietnamese.ts'
import { maxPasswordBytes, minPasswordLength } from '#users/user.ts'

const cost = 12

/** Why a password can be guessed: it is a usual one, holds its owner's or the site's name, or follows a simple pattern. */
export type Weakness = 'known' | 'named' | 'simple'

/** What is wrong with a password, as a key of `t.faults`; undefined when it may be used. */
export function passwordFault(password: string): 'tooShort' | 'tooManyBytes' | undefined {
  if (isFarTooLong(password)) return 'tooManyBytes'
  if ([...password].length < minPasswordLength) return 'tooShort'
  if (Buffer.byteLength(nfc(password)) > maxPasswordBytes) return 'tooManyBytes'
  return undefined
}

/** Before anything else is done with it: what is composed is shorter, but not by more than this. */
const isFarTooLong = (password: string) => Buffer.byteLength(password) > 4 * maxPasswordBytes

/** Loaded when the first password is looked at: the start does not wait for it. Works outside the event loop. */
const bcrypt = () => import('bcrypt')

export const hashPassword = async (password: string): Promise<string> => (await bcrypt()).hash(nfc(password), cost)

/** Takes as long for an unknown user (no hash) as for a wrong password. */
export async function passwordMatches(password: string, passwordHash: string | undefined): Promise<boolean> {
  const right = await (await bcrypt()).compare(isFarTooLong(password) ? '' : nfc(password), passwordHash ?? nobody)
  return right && passwordHash !== undefined
}

/** Of a password that nobody knows, at the same cost. */
const nobody = '$2b$12$XeGJ5X426P..hS.bGswB2eX/6r2x6q6AkWkSs9pYzoQP/4.cIIzfi'
