import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { NotFound } from '../errors.ts'
import type { Storage } from './storage.ts'

/** Files in a folder. A file appears whole or not at all. */
export function diskStorage(folder: string): Storage {
  const path = (name: string) => {
    if (!/^[a-z0-9][a-z0-9./-]*$/.test(name) || name.includes('..')) throw new NotFound()
    return join(folder, name)
  }

  return {
    async put(name, content) {
      const target = path(name)
      await mkdir(dirname(target), { recursive: true })
      const file = await open(`${target}.tmp`, 'w')
      try {
        await file.writeFile(content)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(`${target}.tmp`, target)
    },
    async get(name) {
      try {
        return await readFile(path(name))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new NotFound()
        throw error
      }
    },
    remove: (name) => rm(path(name), { force: true }),
  }
}
