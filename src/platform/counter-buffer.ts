/** Counts in memory until somebody writes them down. */
export interface CounterBuffer<Key> {
  add(key: Key, count?: number): void
  pending(key: Key): number
  /** How many different ones wait to be written down. */
  size(): number
  /** Hands every count to `keep` in one go; if that fails, nothing is forgotten. */
  flush(keep: (counts: Map<Key, number>) => Promise<void>): Promise<void>
}

export function createCounterBuffer<Key>(): CounterBuffer<Key> {
  let counts = new Map<Key, number>()
  let flushing = new Map<Key, number>()
  const add = (key: Key, count = 1) => void counts.set(key, (counts.get(key) ?? 0) + count)

  return {
    add,
    pending: (key) => (counts.get(key) ?? 0) + (flushing.get(key) ?? 0),
    size: () => counts.size,
    async flush(keep) {
      if (counts.size === 0 || flushing.size > 0) return
      flushing = counts
      counts = new Map()
      try {
        await keep(flushing)
      } catch (error) {
        for (const [key, count] of flushing) add(key, count)
        throw error
      } finally {
        flushing = new Map()
      }
    },
  }
}
