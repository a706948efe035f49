import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { lockFolder } from '#platform/data-folder-lock.ts'

const working = '.making-'

/** Lends a folder of its own beside the copies; nothing of it is left, and what a run left that was killed goes too. */
export async function inWorkFolder<T>(folder: string, use: (work: string) => Promise<T>): Promise<T> {
  await tidy(folder)
  const work = await mkdtemp(join(folder, working))
  const unlock = lockFolder(work)
  try {
    return await use(work)
  } finally {
    unlock?.()
    await rm(work, { recursive: true, force: true })
  }
}

/** What is somebody else's, or went meanwhile, is not ours to tidy. */
async function tidy(folder: string) {
  for (const name of await readdir(folder)) {
    if (name.startsWith(working)) await remove(join(folder, name)).catch(() => undefined)
  }
}

/** A process that ended, however it ended, locks nothing. */
async function remove(work: string) {
  const unlock = lockFolder(work)
  unlock?.()
  if (unlock) await rm(work, { recursive: true, force: true })
}
