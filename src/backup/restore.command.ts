import { resolve } from 'node:path'
import type { BareCommand } from '#platform/command.ts'
import { Refused } from '#platform/errors.ts'
import { showNumber } from '#platform/text/dates.ts'
import { restoreCopy } from './check.ts'
import { explainCopy } from './explain-copy.ts'

/** Puts a copy into a new folder; the portal's own is never touched. */
export const restoreCommand: BareCommand = {
  name: 'restore',
  args: ['file'],
  options: { into: 'folder' },
  async runBare({ t, args: [file = ''], options: { into = '' }, console, checkRestore }) {
    console.progress(t.backups.restoring)
    const { articles, damaged } = await restoreCopy(resolve(file), into, checkRestore).catch((error) => {
      throw new Refused(explainCopy(error, t, isAbout(error, resolve(file)) ? file : into))
    })
    for (const name of damaged) console.warn(t.backups.damagedFile(name))
    console.say(t.backups.restored(resolve(into), showNumber(articles)))
  },
}

/** Reading a folder as a file, the system does not say which. */
const isAbout = ({ code, path }: NodeJS.ErrnoException, file: string) => path === file || code === 'EISDIR'
