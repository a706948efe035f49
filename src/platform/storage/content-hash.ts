import { createHash, type Hash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'

/** The name of a file's content. */
export const contentHash = (content: Buffer): string => nameOf(createHash('sha256').update(content))

/** The same of what is too large for memory. */
export async function contentHashOf(file: Blob): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(file.stream(), hash)
  return nameOf(hash)
}

const nameOf = (hash: Hash) => hash.digest('hex').slice(0, 32)
