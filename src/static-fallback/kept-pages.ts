import { hash } from 'node:crypto'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '#platform/folders.ts'

/** Pages on the disk beside the database, for the day it cannot be used. */
export interface KeptPages {
  /** A stored time. */
  savedAt: string
  /** What readers saw then; the same name means that nothing has changed since. */
  generation: string
  /** The file and the type of each page, by its path. */
  pages: Record<string, { file: string; type: string }>
}

export interface PageToKeep {
  path: string
  type: string
  body: Buffer
}

export const pagesFolder = (dataDir: string): string => join(dataDir, 'pages')

const index = 'index.json'

/** What is kept; undefined when nothing is, or nothing that can be read. */
export async function readKeptPages(folder: string): Promise<KeptPages | undefined> {
  try {
    const kept = JSON.parse(await readFile(join(folder, index), 'utf8'))
    return typeof kept?.pages === 'object' ? kept : undefined
  } catch {
    return undefined
  }
}

/** One page of them; undefined when it is not among them. */
export async function readKeptPage(folder: string, kept: KeptPages, path: string): Promise<PageToKeep | undefined> {
  if (!Object.hasOwn(kept.pages, path)) return undefined
  const { file, type } = kept.pages[path]!
  const body = await readFile(join(folder, file)).catch(() => undefined)
  return body && { path, type, body }
}

/** The same, for whoever has not read the list of them. */
export async function findKeptPage(dataDir: string, path: string): Promise<PageToKeep | undefined> {
  const kept = await readKeptPages(pagesFolder(dataDir))
  return kept && readKeptPage(pagesFolder(dataDir), kept, path)
}

/** Takes the place of what was kept before. Each file appears whole or not at all, the list of them last. */
export async function keepPages(folder: string, pages: PageToKeep[], { savedAt, generation }: Pick<KeptPages, 'savedAt' | 'generation'>) {
  await makeFolder(folder)
  const kept: KeptPages = { savedAt, generation, pages: {} }
  for (const { path, type, body } of pages) {
    const file = `${hash('sha256', body).slice(0, 32)}.page`
    kept.pages[path] = { file, type }
    await put(folder, file, body)
  }
  await put(folder, index, JSON.stringify(kept, null, 1))
  const used = new Set([index, ...Object.values(kept.pages).map(({ file }) => file)])
  for (const name of await readdir(folder)) if (!used.has(name)) await rm(join(folder, name), { force: true })
}

async function put(folder: string, name: string, content: string | Buffer) {
  await writeFile(join(folder, `${name}.tmp`), content, { mode: 0o600, flush: true })
  await rename(join(folder, `${name}.tmp`), join(folder, name))
}
