import { Readable } from 'node:stream'
import yauzl, { type Entry, type ZipFile } from 'yauzl'

/** What a ZIP may hold before anybody unpacks it whole; counted down while it is read, those within it included. */
export interface ZipBudget {
  entries: number
  /** Of all entries together, inflated. */
  bytes: number
}

export type ZipFault = 'broken' | 'tooLarge' | 'locked' | 'climbs'

/** A ZIP that is none, would become too large, has a password, or would write outside the folder it is unpacked in. */
export class BadZip extends Error {
  readonly reason: ZipFault

  constructor(reason: ZipFault) {
    super(reason)
    this.reason = reason
  }
}

export interface ZipPart {
  name: string
  isFolder: boolean
  /** As it is, without being deflated: it is as large as it says. */
  isStored: boolean
  /** Piece by piece; what is stored may be left half-way. */
  content: AsyncIterable<Buffer>
}

/**
 * Its files one by one, each inflated within the budget: what a ZIP says of its own sizes may be a lie.
 * @throws BadZip
 */
export async function* partsOfZip(zip: Blob, budget: ZipBudget): AsyncGenerator<ZipPart> {
  const file = await openZip(zip)
  try {
    budget.entries -= file.entryCount
    if (budget.entries < 0) throw new BadZip('tooLarge')
    for await (const entry of file.eachEntry()) {
      const name = nameOf(entry)
      if (entry.generalPurposeBitFlag & encrypted) throw new BadZip('locked')
      const isFolder = name.endsWith('/')
      const isStored = entry.compressionMethod === 0
      if (isStored) spend(budget, entry.compressedSize)
      yield { name, isFolder, isStored, content: isFolder ? nothing() : inflated(file, entry, isStored ? undefined : budget) }
    }
  } catch (error) {
    throw orBroken(error)
  } finally {
    file.close()
  }
}

/** Inflates everything and throws it away. @throws BadZip */
export async function checkZip(zip: Blob, limits: ZipBudget): Promise<void> {
  for await (const { content } of partsOfZip(zip, { ...limits })) for await (const _piece of content);
}

/** The beginning of the entries that are wanted, inflated; together no more than about `most` bytes. @throws BadZip */
export async function readEntries(zip: Blob, wanted: (name: string) => boolean, most: number, limits: ZipBudget): Promise<Buffer[]> {
  const read: Buffer[] = []
  let left = most
  for await (const { name, content } of partsOfZip(zip, { ...limits })) {
    if (!wanted(name)) continue
    const pieces: Buffer[] = []
    for await (const piece of content) {
      pieces.push(piece)
      left -= piece.length
      if (left <= 0) break
    }
    read.push(Buffer.concat(pieces))
    if (left <= 0) break
  }
  return read
}

const encrypted = 1
const [fileKind, link] = [0o170000, 0o120000]

/** As programs that unpack would take it. @throws BadZip when it leads out of their folder, or to another place by a link */
function nameOf(entry: Entry): string {
  const name = yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true)
  const isLink = ((entry.externalFileAttributes >>> 16) & fileKind) === link
  if (isLink || name.includes('\0') || yauzl.validateFileName(name) !== null) throw new BadZip('climbs')
  return name
}

async function* inflated(file: ZipFile, entry: Entry, budget?: ZipBudget): AsyncGenerator<Buffer> {
  let length = 0
  try {
    for await (const piece of await file.openReadStreamPromise(entry)) {
      length += piece.length
      if (budget) spend(budget, piece.length)
      yield piece
    }
  } catch (error) {
    throw orBroken(error)
  }
  if (length !== entry.uncompressedSize) throw new BadZip('broken')
}

function spend(budget: ZipBudget, bytes: number) {
  budget.bytes -= bytes
  if (budget.bytes < 0) throw new BadZip('tooLarge')
}

const orBroken = (error: unknown) => (error instanceof BadZip ? error : new BadZip('broken'))

async function* nothing(): AsyncGenerator<Buffer> {}

async function openZip(zip: Blob): Promise<ZipFile> {
  try {
    // Names are looked at here, and what an entry claims to be is counted.
    return await yauzl.fromRandomAccessReaderPromise(new BlobReader(zip), zip.size, { decodeStrings: false, validateEntrySizes: false })
  } catch {
    throw new BadZip('broken')
  }
}

/** Reads of a file only what is asked for. */
class BlobReader extends yauzl.RandomAccessReader {
  readonly #blob: Blob

  constructor(blob: Blob) {
    super()
    this.#blob = blob
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#blob.slice(start, end).stream())
  }
}

/** Whether a file ends as a ZIP does, whatever it begins as: programs that unpack look only there. */
export const endsAsZip = async (file: Blob): Promise<boolean> => hasZipEnd(Buffer.from(await file.slice(-longestEnd).arrayBuffer()))

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
