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

/**
 * Inflates every entry within the limits and throws the result away: what a ZIP says of its own sizes may be a lie.
 * @returns the names in it, folders included @throws BadZip
 */
export async function checkZip(zip: Blob, { entries, bytes }: ZipLimits): Promise<string[]> {
  const found = await entriesOf(zip, entries)
  let left = bytes
  for (const entry of found) {
    const data = await dataOf(zip, entry)
    left -= entry.method === 0 ? data.size : await inflatedLength(data, left)
    if (left < 0) throw new BadZip('tooLarge')
  }
  return found.map(({ name }) => name)
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

/** Whether a file ends as a ZIP does, whatever it begins as: programs that unpack look only there. */
export const endsAsZip = async (file: Blob): Promise<boolean> => hasZipEnd(await bytesOf(file.slice(-longestEnd)))

/** The same of what is in memory. */
export function hasZipEnd(file: Buffer): boolean {
  const tail = file.subarray(-longestEnd)
  for (let at = tail.indexOf(endOfDirectory); at >= 0 && at + 22 <= tail.length; at = tail.indexOf(endOfDirectory, at + 1)) {
    // What an Office file holds somewhere within itself is its own.
    if (at + 22 + tail.readUInt16LE(at + 20) === tail.length) return true
  }
  return false
}

/** With the longest comment there may be. */
const longestEnd = 65_557

const endOfDirectory = Buffer.from('PK\x05\x06', 'latin1')
const directoryEntry = 0x02014b50

const localHeader = 30

interface ZipEntry {
  name: string
  method: number
  /** Deflated. */
  size: number
  /** Where its own header begins. */
  at: number
}

/** The entries that the directory at the end names, counted before any is looked at; of the file no more is read than that. */
async function entriesOf(zip: Blob, limit: number): Promise<ZipEntry[]> {
  const tail = await bytesOf(zip.slice(-longestEnd))
  const end = tail.lastIndexOf(endOfDirectory)
  if (end < 0) throw new BadZip('broken')
  return orBroken(async () => {
    const count = tail.readUInt16LE(end + 10)
    if (count > limit) throw new BadZip('tooLarge')
    const begin = tail.readUInt32LE(end + 16)
    return readDirectory(await bytesOf(zip.slice(begin, begin + tail.readUInt32LE(end + 12))), count)
  })
}

function readDirectory(directory: Buffer, count: number): ZipEntry[] {
  let at = 0
  return Array.from({ length: count }, () => {
    if (directory.readUInt32LE(at) !== directoryEntry) throw new BadZip('broken')
    const name = directory.toString('utf8', at + 46, at + 46 + directory.readUInt16LE(at + 28))
    const entry = {
      name,
      method: directory.readUInt16LE(at + 10),
      size: directory.readUInt32LE(at + 20),
      at: directory.readUInt32LE(at + 42),
    }
    at += 46 + directory.readUInt16LE(at + 28) + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
    return entry
  })
}

const dataOf = (zip: Blob, { at, size }: ZipEntry): Promise<Blob> =>
  orBroken(async () => {
    const header = await bytesOf(zip.slice(at, at + localHeader))
    const start = at + localHeader + header.readUInt16LE(26) + header.readUInt16LE(28)
    return zip.slice(start, start + size)
  })

/** What lies beyond the end of the file cannot be read. */
const orBroken = <T>(read: () => Promise<T>): Promise<T> =>
  read().catch((error) => {
    throw error instanceof BadZip ? error : new BadZip('broken')
  })

const bytesOf = async (part: Blob) => Buffer.from(await part.arrayBuffer())
