import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { BareCommand } from '#platform/command.ts'
import { Refused } from '#platform/errors.ts'
import { showNumber } from '#platform/text/dates.ts'
import { showSize } from '#platform/text/size.ts'
import { testCopy } from './check.ts'
import { makeCopy } from './copy.ts'
import { explainCopy } from './explain-copy.ts'
import { nameOf } from './names.ts'

/** One file with all that the portal is, made while it runs, and restored on trial before it is called a copy. */
export const backupCommand: BareCommand = {
  name: 'backup',
  args: ['folder'],
  async runBare({ config: { dataDir }, t, args: [folder = ''], console, checkRestore }) {
    try {
      const at = new Date().toISOString()
      console.progress(t.backups.making)
      const file = await makeCopy({ dataDir, folder: resolve(folder), name: nameOf('copy', at), at, mediaBeside: false })
      console.progress(t.backups.testing)
      const { articles, damaged } = await testCopy(file, checkRestore)
      for (const name of damaged) console.warn(t.backups.damagedFile(name))
      console.say(t.backups.made(file, showSize((await stat(file)).size), showNumber(articles)))
    } catch (error) {
      throw new Refused(explainCopy(error, t, folder))
    }
  },
}
