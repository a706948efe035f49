import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'

/** What a ZIP may hold before anybody unpacks it whole. */
export interface ZipLimits {
  entries: number
  /** Of all entries together, inflated. */
  bytes: number
}

/** A ZIP that is none, or that would become too large. */
export class BadZip extends Error {
  readonly reason: 'broken' | 'tooLarge'

  constructor(reason: 'broken' | 'tooLarge') {
    super(reason)
    this.reason = reason
  }
}

/** Inflates every entry within the limits and throws the result away: what a ZIP says of its own sizes may be a lie. @throws BadZip */
export async function checkZip(zip: Buffer, { entries, bytes }: ZipLimits): Promise<void> {
  const found = entriesOf(zip)
  if (found.length > entries) throw new BadZip('tooLarge')
  let left = bytes
  for (const { method, data } of found) {
    left -= method === 0 ? data.length : (await inflate(data, Math.max(left, 1))).length
    if (left < 0) throw new BadZip('tooLarge')
  }
}

async function inflate(data: Buffer, maxOutputLength: number): Promise<Buffer> {
  try {
    return await promisify(inflateRaw)(data, { maxOutputLength })
  } catch (error) {
    throw new BadZip((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'tooLarge' : 'broken')
  }
}

const endOfDirectory = Buffer.from('PK\x05\x06', 'latin1')
const directoryEntry = 0x02014b50

/** The entries that the directory at the end names. */
function entriesOf(zip: Buffer): { method: number; data: Buffer }[] {
  const end = zip.lastIndexOf(endOfDirectory)
  if (end < 0) throw new BadZip('broken')
  try {
    const entries: { method: number; data: Buffer }[] = []
    let at = zip.readUInt32LE(end + 16)
    for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
      if (zip.readUInt32LE(at) !== directoryEntry) throw new BadZip('broken')
      entries.push({ method: zip.readUInt16LE(at + 10), data: dataOf(zip, at) })
      at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
    }
    return entries
  } catch {
    throw new BadZip('broken')
  }
}

function dataOf(zip: Buffer, entry: number): Buffer {
  const local = zip.readUInt32LE(entry + 42)
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  return zip.subarray(start, start + zip.readUInt32LE(entry + 20))
}
