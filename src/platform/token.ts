import { createHash, randomBytes } from 'node:crypto'

/** A secret for the address of somebody who has no account yet or needs none. */
export const newToken = (): string => randomBytes(24).toString('base64url')

/** What the database keeps of a token: who reads the database cannot use the link. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')
