import { access, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '#platform/folders.ts'

/**
 * An administrator's wish for a copy lies beside the copies. The copy that is made for it takes it under another name, so that one from
 * meanwhile is not lost with it; a copy that a stop cut short leaves it there.
 */
const asked = (folder: string) => join(folder, 'copy-asked')
const taken = (folder: string) => join(folder, 'copy-begun')

/** Has a copy made at once, however many have failed, and another one after that which is under way. */
export async function askForCopy(folder: string): Promise<void> {
  await makeFolder(folder)
  await writeFile(asked(folder), '', { mode: 0o600 })
}

/** Whether one was asked for that was not tried yet. */
export const isAsked = async (folder: string): Promise<boolean> => (await isThere(asked(folder))) || (await isThere(taken(folder)))

/** The copy that begins now is for what was asked until now. */
export const takeRequest = (folder: string): Promise<void> =>
  rename(asked(folder), taken(folder)).catch((error) => {
    if (error.code !== 'ENOENT') throw error
  })

/** It was tried. */
export const endRequest = (folder: string): Promise<void> => rm(taken(folder), { force: true })

const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )
