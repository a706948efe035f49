import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { whenOver } from './for-the-file.ts'

const holding = `
  const database = new (require('better-sqlite3'))(process.argv[1])
  database.exec('begin immediate')
  process.stdout.write('held')
  setInterval(() => undefined, 1000)
`

/** Another process that begins to change the database and does not go on; `kill` ends it as a power cut would. */
export async function holdLock(dataDir: string) {
  const child = spawn(process.execPath, ['-e', holding, join(dataDir, 'portal.sqlite')], { cwd: join(import.meta.dirname, '../..') })
  whenOver(() => void child.kill('SIGKILL'))
  await once(child.stdout, 'data')
  return {
    async kill() {
      child.kill('SIGKILL')
      await once(child, 'close')
    },
  }
}
