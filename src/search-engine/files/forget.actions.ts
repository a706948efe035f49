import type { Tx } from '#platform/database/schema.ts'
import { indexArticles } from '../index/index.actions.ts'
import { countIndexed } from '../index/index.store.ts'
import { deletePages, listArticlesNaming } from './page.store.ts'

/** What files of these names say is found no longer. Call it in the transaction that takes them down. */
export async function forgetFiles(tx: Tx, names: string[]): Promise<void> {
  await deletePages(tx, names)
  const articles = await listArticlesNaming(tx, names)
  if (articles.length === 0) return
  await indexArticles(tx, articles)
  await countIndexed(tx)
}
