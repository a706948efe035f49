import { createHash } from 'node:crypto'

/** The name of a file's content. */
export const contentHash = (content: Buffer): string => createHash('sha256').update(content).digest('hex').slice(0, 32)
