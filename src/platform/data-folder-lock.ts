import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { makeFolder } from './folders.ts'

/**
 * Holds the data folder for this process until it ends. A second portal would empty `tmp`, run each job twice and take away the mark of the
 * first.
 * @throws Error with the code FOLDER_HELD and the number of the process that holds it
 */
export async function holdFolder(folder: string): Promise<void> {
  await makeFolder(folder)
  const holder = join(folder, 'held-by')
  const unlock = lockFolder(folder)
  if (!unlock) throw Object.assign(new Error(await readFile(holder, 'utf8').catch(() => '?')), { code: 'FOLDER_HELD' })
  process.once('exit', unlock)
  await writeFile(holder, String(process.pid), { mode: 0o600 }).catch(() => undefined)
}

/**
 * A lock of the system's, by way of SQLite: it ends with the process, however that ends, and leaves nothing behind but the empty file
 * `name`.
 * @returns what takes it off; undefined when another has it
 */
export function lockFolder(folder: string, name = 'held'): (() => void) | undefined {
  const lock = new Sqlite(join(folder, name), { timeout: 0 })
  try {
    lock.exec('begin exclusive')
    return () => void lock.close()
  } catch (error) {
    lock.close()
    if (!(error as { code: string }).code.startsWith('SQLITE_BUSY')) throw error
  }
}
