import type { PortalCommand } from '#platform/command.ts'
import { Refused } from '#platform/errors.ts'
import { showMoment, showNumber } from '#platform/text/dates.ts'
import { readAnchor } from './anchor.ts'
import { holdsEntry, verifyChain } from './chain.store.ts'

export const verifyAuditCommand: PortalCommand = {
  name: 'audit verify',
  async run({ portal, t, console }) {
    const { count, broken } = await verifyChain(portal.db)
    if (broken) throw new Refused(t.commands.auditBroken[broken.how](String(broken.id), showMoment(broken.at)))
    const anchor = await readAnchor(portal.config)
    if (anchor && !(await holdsEntry(portal.db, anchor)))
      throw new Refused(t.commands.auditBroken.cut(String(anchor.id), showMoment(anchor.at)))
    console.say(t.commands.auditWhole(showNumber(count)))
  },
}
