import { type Command, operator } from '#platform/command.ts'
import { write } from '#platform/database/write.ts'
import { showNumber } from '#platform/text/dates.ts'
import { indexArticles } from './index.actions.ts'
import { listIdsAfter } from './text.store.ts'

const batchSize = 100

/** Builds the search index anew, a few articles at a time, while the portal answers. */
export const reindexCommand: Command = {
  name: 'reindex',
  async run({ portal, t, console }) {
    let count = 0
    for (
      let ids = await listIdsAfter(portal.db, 0, batchSize);
      ids.length > 0;
      ids = await listIdsAfter(portal.db, ids.at(-1) ?? 0, batchSize)
    ) {
      await write(portal, operator, (tx) => indexArticles(tx, ids))
      count += ids.length
      console.progress(t.commands.reindexing(showNumber(count)))
    }
    await write(portal, operator, async (_tx, record) => record({ action: 'search.reindex', details: { articles: count } }))
    console.say(t.commands.reindexed(showNumber(count)))
  },
}
