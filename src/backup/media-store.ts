import { constants, createReadStream } from 'node:fs'
import { copyFile, link, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolder } from '#platform/folders.ts'
import { type Sums, sumOf } from './archive.ts'

/** Files that many copies share: what each is, and when it was last part of the portal. */
type Inventory = Record<string, { sum: string; seen: string }>

/** Names of the files below a folder, as they stand in a copy; half-written ones are not files yet. */
export async function listMedia(dataDir: string): Promise<string[]> {
  const entries = await readdir(join(dataDir, 'media'), { withFileTypes: true, recursive: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.tmp'))
    .map((entry) => join(entry.parentPath, entry.name).slice(dataDir.length).replaceAll('\\', '/').replace(/^\/+/, ''))
    .sort()
}

/**
 * Keeps the portal's files beside its copies: once, since they never change, and as second names for the same bytes where the disk allows.
 */
export async function keepMedia(dataDir: string, folder: string, at: string): Promise<Sums> {
  const inventory = await readInventory(folder)
  for (const name of await listMedia(dataDir)) {
    const known = inventory[name]
    const kept = await keepOne(join(dataDir, name), join(folder, name))
    if (kept === 'gone') continue
    inventory[name] = { sum: known && kept === 'known' ? known.sum : await sumOf(createReadStream(join(folder, name))), seen: at }
  }
  await writeInventory(folder, inventory)
  const current = Object.entries(inventory).filter(([, { seen }]) => seen === at)
  return new Map(current.map(([name, { sum }]) => [name, sum]))
}

/** Takes away what no copy since `oldest` needs. */
export async function dropMedia(folder: string, oldest: string): Promise<void> {
  const inventory = await readInventory(folder)
  const unneeded = Object.entries(inventory).filter(([, { seen }]) => seen < oldest)
  for (const [name] of unneeded) {
    await rm(join(folder, name), { force: true })
    delete inventory[name]
  }
  if (unneeded.length > 0) await writeInventory(folder, inventory)
}

async function keepOne(source: string, target: string): Promise<'known' | 'new' | 'gone'> {
  await makeFolder(dirname(target))
  try {
    await link(source, target)
    return 'new'
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return 'known'
    if (code === 'ENOENT') return 'gone'
  }
  return copyOne(source, target)
}

/** Another disk, or one that knows no second names. */
export async function copyOne(source: string, target: string): Promise<'known' | 'new' | 'gone'> {
  try {
    await makeFolder(dirname(target))
    await copyFile(source, `${target}.tmp`, constants.COPYFILE_FICLONE)
    await rename(`${target}.tmp`, target)
    return 'new'
  } catch (error) {
    await rm(`${target}.tmp`, { force: true })
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'gone'
    throw error
  }
}

const inventoryOf = (folder: string) => join(folder, 'media.json')

/** Lost or damaged, it is written anew from the files. */
const readInventory = (folder: string): Promise<Inventory> =>
  readFile(inventoryOf(folder), 'utf8')
    .then(JSON.parse)
    .catch(() => ({}))

async function writeInventory(folder: string, inventory: Inventory) {
  await writeFile(`${inventoryOf(folder)}.tmp`, JSON.stringify(inventory), { mode: 0o600, flush: true })
  await rename(`${inventoryOf(folder)}.tmp`, inventoryOf(folder))
}
