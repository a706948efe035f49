import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { NotFound } from '../errors.ts'
import type { Storage } from './storage.ts'

/** Files in a folder, for the portal's own user alone. A file appears whole or not at all. */
export function diskStorage(folder: string): Storage {
  const path = (name: string) => {
    if (!/^[a-z0-9][a-z0-9./-]*$/.test(name) || name.includes('..')) throw new NotFound()
    return join(folder, name)
  }

  return {
    async put(name, content) {
      const target = path(name)
      await mkdir(dirname(target), { recursive: true, mode: 0o700 })
      // Of its own, since the same file may come twice at the same moment.
      const unfinished = `${target}.${randomUUID()}.tmp`
      const file = await open(unfinished, 'wx', 0o600)
      try {
        await file.writeFile(content)
        await file.sync()
      } catch (error) {
        await rm(unfinished, { force: true })
        throw error
      } finally {
        await file.close()
      }
      await rename(unfinished, target)
    },
    async take(name, from) {
      const target = path(name)
      await mkdir(dirname(target), { recursive: true, mode: 0o700 })
      const file = await open(from, 'r+')
      await file.sync().finally(() => file.close())
      await rename(from, target)
    },
    get: async (name) => readFile(path(name)).catch(missing),
    async open(name) {
      const { size } = await stat(path(name)).catch(missing)
      return { bytes: size, read: (part) => createReadStream(path(name), part) }
    },
    remove: (name) => rm(path(name), { force: true }),
  }
}

function missing(error: NodeJS.ErrnoException): never {
  throw error.code === 'ENOENT' || error.code === 'ENOTDIR' ? new NotFound() : error
}
