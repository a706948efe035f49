import type { PortalCommand } from '#platform/command.ts'
import { Refused } from '#platform/errors.ts'
import { showDate, showNumber, showTime } from '#platform/text/dates.ts'
import { verifyChain } from './chain.store.ts'

export const verifyAuditCommand: PortalCommand = {
  name: 'audit verify',
  async run({ portal, t, console }) {
    const { count, broken } = await verifyChain(portal.db)
    if (broken) throw new Refused(t.commands.auditBroken(String(broken.id), `${showTime(broken.at)} ${showDate(broken.at)}`))
    console.say(t.commands.auditWhole(showNumber(count)))
  },
}
