import { createReadStream } from 'node:fs'
import { mkdtemp, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { RestoreCheck, RestoreReport } from '#platform/command.ts'
import { makeFolder } from '#platform/folders.ts'
import { BadCopy, sumOf, unpackFiles } from './archive.ts'
import { databaseFile, labelFile } from './copy.ts'
import { copyOne } from './media-store.ts'
import { faultOf } from './snapshot.store.ts'
import { inWorkFolder } from './work-folder.ts'

/** A folder that something is in already. */
export class NotEmpty extends Error {}

/** What was found in a copy that is whole. */
export interface Checked extends RestoreReport {
  /** Pictures and files that are missing, or not what they were. */
  damaged: string[]
}

/** Unpacks a copy into a folder of its own, checks all of it and has its pages asked for; then nothing of that is left. @throws BadCopy */
export async function testCopy(file: string, checkRestore: RestoreCheck): Promise<Checked> {
  return inWorkFolder(dirname(file), async (work) => {
    const damaged = await unpack(file, work, { withMedia: false })
    return { ...(await checkRestore(work)), damaged }
  })
}

/** Puts a copy into a new folder, and only when all is well with it. @throws BadCopy, NotEmpty */
export async function restoreCopy(file: string, into: string, checkRestore: RestoreCheck): Promise<Checked> {
  const target = resolve(into)
  if ((await readdir(target).catch(emptyWhenMissing)).length > 0) throw new NotEmpty(into)
  await makeFolder(dirname(target))
  const work = await mkdtemp(`${target}.restoring-`)
  try {
    const damaged = await unpack(file, work, { withMedia: true })
    const found = { ...(await checkRestore(work)), damaged }
    await rmdir(target).catch(emptyWhenMissing)
    await rename(work, target)
    return found
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** A picture that is not what it was is named, not refused: the rest is worth more without it than nothing. */
async function unpack(file: string, folder: string, { withMedia }: { withMedia: boolean }) {
  const { found, said } = await unpackFiles(file, folder, (name) => withMedia || !name.startsWith('media/'))
  const damaged: string[] = []
  for (const [name, sum] of said) {
    const beside = join(dirname(file), name)
    if (!found.has(name) && withMedia) await copyOne(beside, join(folder, name))
    const actual = found.get(name) ?? (await sumOf(createReadStream(withMedia ? join(folder, name) : beside)).catch(() => undefined))
    if (actual === sum) continue
    if (!name.startsWith('media/')) throw new BadCopy(name)
    damaged.push(name)
  }
  const { rows } = await readFile(join(folder, labelFile), 'utf8')
    .then(JSON.parse)
    .catch(() => {
      throw new BadCopy(basename(file))
    })
  const fault = faultOf(join(folder, databaseFile), rows)
  if (fault) throw new BadCopy(`${databaseFile}: ${fault}`)
  return damaged
}

function emptyWhenMissing(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return []
  throw error
}
