import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { PortalCommand } from '#platform/command.ts'
import { inPages } from '#platform/database/pages.ts'
import { Refused } from '#platform/errors.ts'
import { showNumber } from '#platform/text/dates.ts'
import { listToExport } from './exchange.store.ts'
import { exportLine } from './export-line.ts'

export const exportCommand: PortalCommand = {
  name: 'export',
  args: ['file.jsonl'],
  async run({ portal, t, args: [file = ''], console }) {
    let count = 0
    async function* lines() {
      for await (const row of inPages((after) => listToExport(portal.db, after))) {
        yield exportLine(row)
        if (++count % 1000 === 0) console.progress(t.exchange.exporting(showNumber(count)))
      }
    }
    await writeWhole(file, lines()).catch((error: NodeJS.ErrnoException) => {
      throw error.syscall ? new Refused(t.exchange.cannotWrite(file, error.code ?? '')) : error
    })
    console.say(t.exchange.exported(showNumber(count), file))
  },
}

/** The file appears when it is complete; one that was there stays until then. */
async function writeWhole(file: string, lines: AsyncIterable<string>) {
  const unfinished = `${file}.tmp`
  try {
    await pipeline(Readable.from(lines), createWriteStream(unfinished, { mode: 0o600 }))
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}
