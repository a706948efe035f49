import { operator, type PortalCommand } from '#platform/command.ts'
import { Refused } from '#platform/errors.ts'
import { showNumber } from '#platform/text/dates.ts'
import { changedFiles, scan } from './scan.actions.ts'

/** Every published page and setting, and the installed files. Fails when something new waits for a decision. */
export const scanCommand: PortalCommand = {
  name: 'integrity scan',
  async run({ portal, t, console }) {
    const { pages, fresh, domains } = await scan(portal, operator, (n) => console.progress(t.integrity.scanning(showNumber(n))))
    for (const { kind, place, what } of fresh) console.say(`${t.integrity.kinds[kind]}\t${place}\t${what}`)
    for (const host of domains) console.say(`${t.integrity.kinds.domain}\t${host}`)
    if (fresh.length + domains.length > 0) throw new Refused(t.integrity.foundSome(showNumber(pages), fresh.length + domains.length))
    console.say(t.integrity.foundNothing(showNumber(pages)))
  },
}

/** The installed files only. */
export const filesCommand: PortalCommand = {
  name: 'integrity files',
  async run({ portal, t, console }) {
    const differences = await changedFiles(portal)
    for (const { path, how } of differences) console.say(`${t.integrity.how[how]}\t${path}`)
    if (differences.length > 0) throw new Refused(t.integrity.filesChanged(differences.length))
    console.say(t.integrity.filesSame)
  },
}
