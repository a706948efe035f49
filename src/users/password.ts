import { compare, hash } from 'bcrypt'
import { maxPasswordBytes, minPasswordLength } from './user.ts'

const cost = 12

/** What is wrong with a password, as a key of `t.faults`; undefined when it may be used. */
export function passwordFault(password: string): 'tooShort' | 'tooManyBytes' | undefined {
  if ([...password].length < minPasswordLength) return 'tooShort'
  if (Buffer.byteLength(password.normalize('NFC')) > maxPasswordBytes) return 'tooManyBytes'
  return undefined
}

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), cost)

/** Takes as long for an unknown user (no hash) as for a wrong password. */
export async function passwordMatches(password: string, passwordHash: string | undefined): Promise<boolean> {
  const right = await compare(password.normalize('NFC'), passwordHash ?? nobody)
  return right && passwordHash !== undefined
}

const nobody = await hashPassword(crypto.randomUUID())
