import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { extract, pack } from 'tar-stream'
import { makeFolder } from '#platform/folders.ts'

/** The SHA-256 of each file by its name, as `sha256sum` writes it down. */
export type Sums = Map<string, string>

/** What a copy says of its own files, last in it. */
export const sumsFile = 'SHA256SUMS'

/** Writes files into a tar that any machine can open; nothing of them is held in memory. `sums` are those of files that are not in it. */
export async function packFiles(target: string, files: AsyncIterable<{ name: string; path: string }>, sums: Sums): Promise<void> {
  const tar = pack()
  const written = pipeline(tar, createWriteStream(target, { mode: 0o600, flags: 'wx', flush: true }))
  // It is waited for below; a full disk is heard of earlier.
  written.catch(() => undefined)
  try {
    for await (const { name, path } of files) await packOne(tar, name, path, sums)
    await new Promise<void>((done, failed) => {
      tar.entry({ name: sumsFile, mode: 0o600 }, writeSums(sums), (error) => (error ? failed(error) : done()))
    })
    tar.finalize()
  } catch (error) {
    tar.destroy(error as Error)
  }
  await written
}

/** A file that was taken away since it was listed is left out. */
async function packOne(tar: ReturnType<typeof pack>, name: string, path: string, sums: Sums) {
  const file = await open(path).catch((error) => {
    if (error.code !== 'ENOENT') throw error
  })
  if (!file) return
  const { size, mtime } = await file.stat()
  sums.set(name, await sumOf(file.createReadStream({ end: Math.max(0, size - 1) }), tar.entry({ name, size, mtime, mode: 0o600 })))
}

/**
 * Unpacks into a folder what `keeps` wants; of the rest only the sums are taken. Names that lead elsewhere are refused.
 * @returns what the files' sums are, and what the copy says they should be
 */
export async function unpackFiles(file: string, folder: string, keeps: (name: string) => boolean = () => true) {
  try {
    return await unpackAll(file, folder, keeps)
  } catch (error) {
    // The system's errors have a code; what the tar itself is at fault for has none.
    throw (error as { code?: string }).code ? error : new BadCopy((error as Error).message)
  }
}

async function unpackAll(file: string, folder: string, keeps: (name: string) => boolean) {
  const found: Sums = new Map()
  let said: Sums | undefined
  const tar = extract()
  const reading = pipeline(createReadStream(file), tar)
  // What goes wrong while reading ends the loop below too.
  reading.catch(() => undefined)
  for await (const entry of tar) {
    const { name, type } = entry.header
    if (type === 'directory') {
      entry.resume()
      continue
    }
    if (type !== 'file' || !isOurs(name)) throw new BadCopy(name)
    if (name === sumsFile) said = readSums(await textOf(entry))
    else {
      if (keeps(name)) await makeFolder(dirname(join(folder, name)))
      found.set(name, await sumOf(entry, keeps(name) ? createWriteStream(join(folder, name), { mode: 0o600, flags: 'wx' }) : nowhere()))
    }
  }
  await reading
  if (!said) throw new BadCopy(sumsFile)
  return { found, said }
}

/** A copy that is not one of ours, or not whole. */
export class BadCopy extends Error {}

/** The SHA-256 of what goes by. */
export async function sumOf(source: AsyncIterable<unknown>, target: NodeJS.WritableStream = nowhere()): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(
    source,
    async function* (pieces) {
      for await (const piece of pieces as AsyncIterable<Buffer>) {
        hash.update(piece)
        yield piece
      }
    },
    target,
  )
  return hash.digest('hex')
}

const nowhere = () => new Writable({ write: (_piece, _encoding, done) => done() })

const isOurs = (name: string) => /^[\w][\w./-]*$/.test(name) && !name.includes('..')

async function textOf(entry: AsyncIterable<unknown>): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of entry) pieces.push(piece as Buffer)
  return Buffer.concat(pieces).toString()
}

const writeSums = (sums: Sums) => [...sums].map(([name, sum]) => `${sum}  ${name}\n`).join('')

/** What it names is looked for beside the copy and put into the folder, so that names that lead elsewhere are refused here too. */
function readSums(text: string): Sums {
  const sums = text
    .split('\n')
    .filter(Boolean)
    .map((line) => [line.slice(66), line.slice(0, 64)] as const)
  for (const [name] of sums) if (!isOurs(name)) throw new BadCopy(name)
  return new Map(sums)
}
