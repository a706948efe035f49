import { operator, type PortalCommand } from '#platform/command.ts'
import { Refused } from '#platform/errors.ts'
import { wakeUser } from './rest.actions.ts'
import { findSignIn } from './user.store.ts'

export const wakeUserCommand: PortalCommand = {
  name: 'users wake',
  args: ['username'],
  async run({ portal, t, args: [username = ''], console }) {
    const known = await findSignIn(portal.writer, username)
    if (!known) throw new Refused(t.commands.noUser(username))
    if (!(await wakeUser(portal, operator, known.user))) throw new Refused(t.rest.notResting(known.user.fullName))
    console.say(t.rest.woken(known.user.fullName))
  },
}
