import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { lockFolder } from '#platform/held-folder.ts'

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

/** A process that ended, however it ended, locks nothing. */
async function tidy(folder: string) {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(working)) continue
    const unlock = lockFolder(join(folder, name))
    unlock?.()
    if (unlock) await rm(join(folder, name), { recursive: true, force: true })
  }
}
