import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it, for the portal's own user alone. Not with `recursive`: where nothing can be made and nothing is
 * missing (`/proc/x`), Node would try for ever.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { mode: 0o700 })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' && !(await exists(dirname(path)))) {
      await makeFolder(dirname(path))
      await mkdir(path, { mode: 0o700 })
    } else if (code !== 'EEXIST' || !(await stat(path)).isDirectory()) throw error
  }
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )
