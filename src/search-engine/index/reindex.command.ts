import { operator, type PortalCommand } from '#platform/command.ts'
import { showNumber } from '#platform/text/dates.ts'
import { reindexAll } from './index.actions.ts'

/** Builds the search index anew while the portal answers. */
export const reindexCommand: PortalCommand = {
  name: 'reindex',
  async run({ portal, t, console }) {
    const count = await reindexAll(portal, operator, (done) => console.progress(t.commands.reindexing(showNumber(done))))
    console.say(t.commands.reindexed(showNumber(count)))
  },
}
