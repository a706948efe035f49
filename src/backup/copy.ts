import { open, readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '#platform/folders.ts'
import { packFiles } from './archive.ts'
import { keepMedia, listMedia } from './media-store.ts'
import { snapshot } from './snapshot.store.ts'
import { inWorkFolder } from './work-folder.ts'

export const databaseFile = 'portal.sqlite'

/** What a copy says of itself: when it was made, and how many rows each table has. */
export const labelFile = 'copy.json'

interface Order {
  dataDir: string
  folder: string
  name: string
  /** When, as a stored time. */
  at: string
  /** Pictures and files are kept once beside the copies instead of in each. */
  mediaBeside: boolean
}

/** Makes a copy of the portal while everything runs. It appears whole or not at all. @returns its path */
export async function makeCopy({ dataDir, folder, name, at, mediaBeside }: Order): Promise<string> {
  await makeFolder(folder)
  return inWorkFolder(folder, async (work) => {
    const rows = await snapshot(join(dataDir, databaseFile), join(work, databaseFile))
    await writeFile(join(work, labelFile), JSON.stringify({ at, rows }, null, 1), { mode: 0o600 })
    const sums = mediaBeside ? await keepMedia(dataDir, folder, at) : new Map()
    await packFiles(join(work, name), filesOf(dataDir, work, mediaBeside), sums)
    await rename(join(work, name), join(folder, name))
    await settle(folder)
    return join(folder, name)
  })
}

async function* filesOf(dataDir: string, work: string, mediaBeside: boolean) {
  for (const name of [labelFile, databaseFile]) yield { name, path: join(work, name) }
  for (const name of await listSecrets(dataDir)) yield { name, path: join(dataDir, name) }
  if (!mediaBeside) for (const name of await listMedia(dataDir)) yield { name, path: join(dataDir, name) }
}

/** The small files beside the database: without them what they protect is lost. */
async function listSecrets(dataDir: string): Promise<string[]> {
  const entries = await readdir(dataDir, { withFileTypes: true })
  return entries.filter((entry) => entry.isFile() && /secret|key/.test(entry.name)).map(({ name }) => name)
}

/** The name too is on the disk now, not just the bytes. */
async function settle(folder: string) {
  const directory = await open(folder).catch(() => undefined)
  await directory?.sync().catch(() => undefined)
  await directory?.close()
}
