import { LRUCache } from 'lru-cache'
import type { Db } from '#platform/database/schema.ts'
import type { Texts } from './index.ts'
import { remembered } from './remembered.store.ts'
import { listTexts } from './text.store.ts'

const most = 200

/** Reads what articles say; one search reads the same ones again for another spelling and for its snippets. */
export function keptTexts(db: Db): (ids: number[]) => Promise<Texts[]> {
  const kept = remembered(db, async () => new LRUCache<number, Texts>({ max: most }))
  return async (ids) => {
    const known = await kept()
    const unknown = ids.filter((id) => !known.has(id))
    const read = await listTexts(db, unknown)
    const found = new Map(read.map((text) => [text.id, text]))
    const texts = ids.flatMap((id) => found.get(id) ?? known.get(id) ?? [])
    for (const text of read) known.set(text.id, text)
    return texts
  }
}
