import { LRUCache } from 'lru-cache'
import { type KeptPage, sizeOf } from './kept-page.ts'
import type { PageKey } from './page-key.ts'

/**
 * Bytes, about: several hundred pages, and none is good for longer than ten seconds. Rare ones push each other out, never what everybody
 * reads.
 */
const forPages = 16 * 1024 * 1024
const forRarePages = 8 * 1024 * 1024

export type PageStore = ReturnType<typeof createPageStore>

/** Pages in memory, by their keys. */
export function createPageStore() {
  const pages = new LRUCache<string, KeptPage>({ maxSize: forPages, sizeCalculation: sizeOf })
  const rarePages = new LRUCache<string, KeptPage>({ maxSize: forRarePages, sizeCalculation: sizeOf })
  const of = ({ rare }: PageKey) => (rare ? rarePages : pages)
  return {
    /** What everybody reads has its address for a key; nothing else is looked at. */
    popular: (url: string) => pages.get(url),
    get: (key: PageKey) => of(key).get(key.key),
    has: (key: PageKey) => of(key).has(key.key),
    set: (key: PageKey, page: KeptPage) => void of(key).set(key.key, page),
    bytes: () => pages.calculatedSize + rarePages.calculatedSize,
  }
}
