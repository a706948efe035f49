/** How long the one-time link works that lets the first administrator in, in hours. */
export const setupLinkHours = 24

/** Why a link lets nobody in: a key of `t.setup.refusals`. */
export type SetupRefusal = 'unknown' | 'used' | 'expired'

export interface SetupLink {
  expiresAt: string
  usedAt: string | null
}

export const setupAddress = (baseUrl: string, token: string): string => `${baseUrl}/quan-tri/thiet-lap?ma=${token}`

export function setupRefusal(link: SetupLink | undefined, now: string): SetupRefusal | undefined {
  if (!link) return 'unknown'
  if (link.usedAt) return 'used'
  return link.expiresAt <= now ? 'expired' : undefined
}
