import type { Portal } from '#platform/context.ts'
import { type Actor, write } from '#platform/database/write.ts'
import { unindexArticle } from '#search-engine/index/index.actions.ts'
import { deleteSampleArticles, deleteSamplePictures, deleteSampleRest, listSampleArticles } from './sample.store.ts'
import { readSampleContacts } from './sample-files.ts'

/** Takes the sample out and leaves everything that somebody has made or changed. @returns how much went */
export async function removeSample(portal: Portal, actor: Actor): Promise<{ articles: number }> {
  const contacts = await readSampleContacts()
  const { articles, files } = await write(portal, actor, async (tx, record) => {
    const articles = await listSampleArticles(tx)
    for (const id of articles) await unindexArticle(tx, id)
    await deleteSampleArticles(tx)
    const rest = await deleteSampleRest(tx, contacts)
    const files = await deleteSamplePictures(tx)
    if (articles.length + files.length + rest > 0) record({ action: 'sample.remove', details: { articles: articles.length } })
    return { articles: articles.length, files }
  })
  for (const file of files) await portal.storage.remove(file)
  return { articles }
}
