/** Counts in memory until somebody writes them down. */
export interface Tally {
  add(id: number, count?: number): void
  pending(id: number): number
  /** Hands every count to `keep` in one go; if that fails, nothing is forgotten. */
  flush(keep: (counts: Map<number, number>) => Promise<void>): Promise<void>
}

export function createTally(): Tally {
  let counts = new Map<number, number>()
  let flushing = new Map<number, number>()
  const add = (id: number, count = 1) => void counts.set(id, (counts.get(id) ?? 0) + count)

  return {
    add,
    pending: (id) => (counts.get(id) ?? 0) + (flushing.get(id) ?? 0),
    async flush(keep) {
      if (counts.size === 0 || flushing.size > 0) return
      flushing = counts
      counts = new Map()
      try {
        await keep(flushing)
      } catch (error) {
        for (const [id, count] of flushing) add(id, count)
        throw error
      } finally {
        flushing = new Map()
      }
    },
  }
}
