import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { dropMedia } from './media-store.ts'
import { sortOut } from './names.ts'

const day = 86_400_000

/** Takes away the copies that are no longer needed, and pictures that only they needed. */
export async function forgetOld(folder: string): Promise<void> {
  const { unneeded, oldest } = sortOut(await readdir(folder))
  for (const name of unneeded) await rm(join(folder, name), { force: true })
  if (oldest) await dropMedia(folder, new Date(Date.parse(oldest) - day).toISOString())
}
