import type { Tx } from '#platform/database/schema.ts'
import { everywhere } from './expression.ts'
import { putDocument, removeDocument } from './index.store.ts'
import { listTexts } from './text.store.ts'
import { tokensOf } from './tokens.ts'

/** Call it in the transaction that changes what articles say. Drafts are in the index too: a query decides who sees what. */
export async function indexArticles(tx: Tx, ids: number[]): Promise<void> {
  for (const { id, title, lead, body } of await listTexts(tx, ids))
    await putDocument(tx, id, { title: tokensOf(title), lead: tokensOf(lead), body: [everywhere, ...tokensOf(body)] })
}

export const indexArticle = (tx: Tx, id: number): Promise<void> => indexArticles(tx, [id])

/** Call it in the transaction that deletes an article. */
export const unindexArticle = (tx: Tx, id: number): Promise<void> => removeDocument(tx, id)
