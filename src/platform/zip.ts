import { createInflateRaw } from 'node:zlib'

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
    left -= method === 0 ? data.length : await inflatedLength(data, left)
    if (left < 0) throw new BadZip('tooLarge')
  }
}

/** Counted piece by piece, none of which is kept; no further than just beyond `limit`. */
async function inflatedLength(data: Buffer, limit: number): Promise<number> {
  const inflate = createInflateRaw()
  inflate.end(data)
  let length = 0
  try {
    for await (const piece of inflate) {
      length += piece.length
      if (length > limit) return length
    }
    return length
  } catch {
    throw new BadZip('broken')
  }
}

/** The names in a ZIP, folders included. @throws BadZip */
export const namesInZip = (zip: Buffer): string[] => entriesOf(zip).map(({ name }) => name)

/** Whether a file ends as a ZIP does, whatever it begins as: programs that unpack look only there. */
export const endsAsZip = (file: Buffer): boolean => file.subarray(-65_557).includes(endOfDirectory)

const endOfDirectory = Buffer.from('PK\x05\x06', 'latin1')
const directoryEntry = 0x02014b50

/** The entries that the directory at the end names. */
function entriesOf(zip: Buffer): { name: string; method: number; data: Buffer }[] {
  const end = zip.lastIndexOf(endOfDirectory)
  if (end < 0) throw new BadZip('broken')
  try {
    const entries: ReturnType<typeof entriesOf> = []
    let at = zip.readUInt32LE(end + 16)
    for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
      if (zip.readUInt32LE(at) !== directoryEntry) throw new BadZip('broken')
      const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28))
      entries.push({ name, method: zip.readUInt16LE(at + 10), data: dataOf(zip, at) })
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
