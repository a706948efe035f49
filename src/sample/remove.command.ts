import { operator, type PortalCommand } from '#platform/command.ts'
import { countHoldings } from './holdings.query.ts'
import { listHoldings } from './holdings.view.ts'
import { removeSample } from './remove.actions.ts'

export const removeSampleCommand: PortalCommand = {
  name: 'sample remove',
  async run({ portal, t, console }) {
    const held = await removeSample(portal, operator)
    console.say(countHoldings(held) > 0 ? t.sample.removed(listHoldings(held, t)) : t.sample.none)
  },
}
