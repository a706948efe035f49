import { Busy } from '../errors.ts'

export interface Gate {
  /** Does the work when it is its turn, or before all others. @throws Busy when too many wait already */
  run<T>(work: () => Promise<T>, first?: boolean): Promise<T>
  /** How many wait. */
  length(): number
}

/**
 * Lets `atOnce` in at a time. Between two of them everything else that has arrived gets its turn, so that a crowd that asks
 * for what takes long does not hold up what takes no time.
 */
export function createGate(atOnce: number, mostWaiting: number): Gate {
  const waiting: (() => void)[] = []
  let inside = 0
  let opening = false

  const open = () => {
    if (opening) return
    opening = true
    setImmediate(() => {
      opening = false
      while (inside < atOnce && waiting.length > 0) {
        inside++
        waiting.shift()?.()
      }
    })
  }

  return {
    length: () => waiting.length,
    async run(work, first = false) {
      if (!first && waiting.length >= mostWaiting) throw new Busy()
      await new Promise<void>((enter) => {
        if (first) waiting.unshift(enter)
        else waiting.push(enter)
        open()
      })
      try {
        return await work()
      } finally {
        inside--
        open()
      }
    },
  }
}
