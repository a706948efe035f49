import { operator, type PortalCommand } from '#platform/command.ts'
import { showNumber } from '#platform/text/dates.ts'
import { removeSample } from './remove.actions.ts'

export const removeSampleCommand: PortalCommand = {
  name: 'sample remove',
  async run({ portal, t, console }) {
    const { articles } = await removeSample(portal, operator)
    console.say(articles > 0 ? t.commands.sampleRemoved(showNumber(articles)) : t.commands.noSample)
  },
}
