import { operator, type PortalCommand } from '#platform/command.ts'
import { Refused } from '#platform/errors.ts'
import { findSignIn } from '#users/user.store.ts'
import { removeSecondFactor } from './second-factor.actions.ts'

/** For the administrator whom no other administrator can help. */
export const resetSecondFactorCommand: PortalCommand = {
  name: 'users reset-second-factor',
  args: ['username'],
  async run({ portal, t, args: [username = ''], console }) {
    const known = await findSignIn(portal.writer, username)
    if (!known) throw new Refused(t.commands.noUser(username))
    if (!(await removeSecondFactor(portal, operator, known.user))) throw new Refused(t.secondFactor.noneToReset(known.user.fullName))
    console.say(t.secondFactor.resetDone(known.user.fullName))
  },
}
