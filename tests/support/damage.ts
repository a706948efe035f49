import { open } from 'node:fs/promises'

/** Zeros where the last rows of a database are; nothing that a start reads. */
export async function damageLastRows(file: string) {
  const handle = await open(file, 'r+')
  const { size } = await handle.stat()
  await handle.write(Buffer.alloc(8192), 0, 8192, size - 8192)
  await handle.close()
}
