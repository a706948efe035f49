import { open } from 'node:fs/promises'
import Sqlite from 'better-sqlite3'

/** Zeros where the last rows of a database are; nothing that a start reads. */
export async function damageLastRows(file: string) {
  const handle = await open(file, 'r+')
  const { size } = await handle.stat()
  await handle.write(Buffer.alloc(8192), 0, 8192, size - 8192)
  await handle.close()
}

/** Zeros where a table or index of a database begins; it must not be open. */
export async function damageTable(file: string, name: string) {
  const database = new Sqlite(file)
  database.pragma('wal_checkpoint(truncate)')
  const page = database.prepare('select rootpage from sqlite_schema where name = ?').pluck().get(name) as number
  const size = database.pragma('page_size', { simple: true }) as number
  database.close()
  const handle = await open(file, 'r+')
  await handle.write(Buffer.alloc(size), 0, size, (page - 1) * size)
  await handle.close()
}
