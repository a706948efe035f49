import { pipeline } from 'node:stream/promises'
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
export async function checkZip(zip: Blob, { entries, bytes }: ZipLimits): Promise<void> {
  const found = await entriesOf(zip)
  if (found.length > entries) throw new BadZip('tooLarge')
  let left = bytes
  for (const { method, data } of found) {
    left -= method === 0 ? data.size : await inflatedLength(data, left)
    if (left < 0) throw new BadZip('tooLarge')
  }
}

/** Counted piece by piece, none of which is kept; no further than just beyond `limit`. */
async function inflatedLength(data: Blob, limit: number): Promise<number> {
  let length = 0
  const count = async (pieces: AsyncIterable<Buffer>) => {
    for await (const piece of pieces) {
      length += piece.length
      if (length > limit) return
    }
  }
  try {
    await pipeline(data.stream(), createInflateRaw(), count)
    return length
  } catch {
    // Who stops listening half-way ends the pipeline with an error too.
    if (length > limit) return length
    throw new BadZip('broken')
  }
}

/** The names in a ZIP, folders included. @throws BadZip */
export const namesInZip = async (zip: Blob): Promise<string[]> => (await entriesOf(zip)).map(({ name }) => name)

/** Whether a file ends as a ZIP does, whatever it begins as: programs that unpack look only there. */
export const endsAsZip = async (file: Blob): Promise<boolean> => hasZipEnd(await bytesOf(file.slice(-longestEnd)))

/** The same of what is in memory. */
export const hasZipEnd = (file: Buffer): boolean => file.subarray(-longestEnd).includes(endOfDirectory)

/** With the longest comment there may be. */
const longestEnd = 65_557

const endOfDirectory = Buffer.from('PK\x05\x06', 'latin1')
const directoryEntry = 0x02014b50

const localHeader = 30

/** The entries that the directory at the end names; of the file no more is read than that. */
async function entriesOf(zip: Blob): Promise<{ name: string; method: number; data: Blob }[]> {
  const tail = await bytesOf(zip.slice(-longestEnd))
  const end = tail.lastIndexOf(endOfDirectory)
  if (end < 0) throw new BadZip('broken')
  try {
    const begin = tail.readUInt32LE(end + 16)
    const directory = await bytesOf(zip.slice(begin, begin + tail.readUInt32LE(end + 12)))
    const entries: Awaited<ReturnType<typeof entriesOf>> = []
    let at = 0
    for (let left = tail.readUInt16LE(end + 10); left > 0; left--) {
      if (directory.readUInt32LE(at) !== directoryEntry) throw new BadZip('broken')
      const name = directory.toString('utf8', at + 46, at + 46 + directory.readUInt16LE(at + 28))
      entries.push({ name, method: directory.readUInt16LE(at + 10), data: await dataOf(zip, directory, at) })
      at += 46 + directory.readUInt16LE(at + 28) + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
    }
    return entries
  } catch {
    throw new BadZip('broken')
  }
}

async function dataOf(zip: Blob, directory: Buffer, entry: number): Promise<Blob> {
  const local = directory.readUInt32LE(entry + 42)
  const header = await bytesOf(zip.slice(local, local + localHeader))
  const start = local + localHeader + header.readUInt16LE(26) + header.readUInt16LE(28)
  return zip.slice(start, start + directory.readUInt32LE(entry + 20))
}

const bytesOf = async (part: Blob) => Buffer.from(await part.arrayBuffer())
