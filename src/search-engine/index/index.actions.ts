import type { Portal } from '#platform/context.ts'
import type { Tx } from '#platform/database/schema.ts'
import { type Actor, write } from '#platform/database/write.ts'
import { documentOf } from './document.ts'
import { countIndexed, putDocuments, removeDocument, tidyIndex } from './index.store.ts'
import { listIdsAfter, listWritten } from './text.store.ts'

/** Call it in the transaction that changes what articles say. Drafts are in the index too: a query decides who sees what. */
export async function indexArticles(tx: Tx, ids: number[]): Promise<void> {
  const articles = await listWritten(tx, ids)
  await putDocuments(
    tx,
    articles.map((article) => [article.id, documentOf(article)]),
  )
}

/** The next search knows of it, be it a draft that readers hear nothing of. */
export async function indexArticle(tx: Tx, id: number): Promise<void> {
  await indexArticles(tx, [id])
  await countIndexed(tx)
}

/** Call it in the transaction that deletes an article. */
export const unindexArticle = (tx: Tx, id: number): Promise<void> => removeDocument(tx, id)

/**
 * A save waits for about a second behind one; of less, SQLite would write more and smaller pieces and merge them for longer (batches of 50
 * take more than twice as long as batches of 500 where there was an index already).
 */
const batch = 500

/**
 * Builds the index anew, some articles at a time, so that readers search and editors save meanwhile.
 * @returns how many there are; `onProgress` hears how many are done
 */
export async function reindexAll(portal: Portal, actor: Actor, onProgress: (done: number) => void = () => {}): Promise<number> {
  let done = 0
  for (let ids = await listIdsAfter(portal.db, 0, batch); ids.length > 0; ids = await listIdsAfter(portal.db, ids.at(-1)!, batch)) {
    await write(portal, actor, (tx) => indexArticles(tx, ids))
    done += ids.length
    onProgress(done)
  }
  await tidyIndex(portal.writer)
  await write(portal, actor, async (_tx, record) => record({ action: 'search.reindex', details: { articles: done } }))
  return done
}
