import { randomInt, scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import { Secret, TOTP } from 'otpauth'

/** What an app on the phone shares with the portal (RFC 6238). */
export interface SecondFactor {
  /** Base32. */
  secret: string
  /** The last half minute whose code was taken: none is taken twice. */
  lastStep: number
  createdAt: string
}

const period = 30

export const newSecret = (): string => new Secret({ size: 20 }).base32

const totp = (secret: string, names: { issuer?: string; label?: string } = {}) =>
  new TOTP({ secret: Secret.fromBase32(secret), period, digits: 6, ...names })

/** What the QR code says to the app. */
export const appAddress = (secret: string, issuer: string, username: string): string => totp(secret, { issuer, label: username }).toString()

/** The code that the app shows. */
export const codeAt = (secret: string, now: Date): string => totp(secret).generate({ timestamp: now.getTime() })

/** The half minute a code belongs to, this one or a neighbour; undefined when it is wrong or was taken before. */
export function stepOf(code: string, { secret, lastStep }: Pick<SecondFactor, 'secret' | 'lastStep'>, now: Date): number | undefined {
  const timestamp = now.getTime()
  const delta = totp(secret).validate({ token: code, timestamp, window: 1 })
  const step = Math.floor(timestamp / 1000 / period) + (delta ?? 0)
  return delta !== null && (step > lastStep || lastStep > step + neighbours) ? step : undefined
}

/** A code taken further ahead than this was taken while the clock was wrong, and must not shut its owner out until then. */
export const neighbours = 2

/** As typed: with spaces, hyphens, in capitals. */
export const plainCode = (typed: string): string => typed.replace(/[\s-]/g, '').toLowerCase()

export const isAppCode = (code: string): boolean => /^\d{6}$/.test(code)

const recoveryCodeCount = 10
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** `k7m2p-xw9qd`: each opens once, when the phone is gone. */
export const newRecoveryCodes = (): string[] => Array.from({ length: recoveryCodeCount }, newRecoveryCode)

function newRecoveryCode(): string {
  const text = Array.from({ length: 10 }, () => letters[randomInt(letters.length)]).join('')
  return `${text.slice(0, 5)}-${text.slice(5)}`
}

/** All the database keeps of a recovery code. Slow on purpose, outside the event loop. */
export async function recoveryHash(code: string, salt: string): Promise<string> {
  const hash = (await promisify(scrypt)(plainCode(code), salt, 32)) as Buffer
  return hash.toString('hex')
}
