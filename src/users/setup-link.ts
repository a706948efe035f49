import { createHash, randomBytes } from 'node:crypto'

/** How long the one-time link works that lets the first administrator in, in hours. */
export const setupLinkHours = 24

/** Why a link lets nobody in: a key of `t.setup.refusals`. */
export type SetupRefusal = 'unknown' | 'used' | 'expired'

export interface SetupLink {
  expiresAt: string
  usedAt: string | null
}

export const newToken = (): string => randomBytes(24).toString('base64url')

/** What the database keeps of a token: who reads the database cannot use the link. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')

export const setupAddress = (baseUrl: string, token: string): string => `${baseUrl}/quan-tri/thiet-lap?ma=${token}`

export function setupRefusal(link: SetupLink | undefined, now: string): SetupRefusal | undefined {
  if (!link) return 'unknown'
  if (link.usedAt) return 'used'
  return link.expiresAt <= now ? 'expired' : undefined
}
