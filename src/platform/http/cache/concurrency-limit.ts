import { Busy } from '#platform/errors.ts'

export interface ConcurrencyLimit {
  /** Does the work when it is its turn; what is `urgent` goes before all that is not. @throws Busy when too many wait already */
  run<T>(work: () => Promise<T>, urgent?: boolean): Promise<T>
  /** How many wait. */
  length(): number
}

/**
 * Lets `atOnce` in at a time. Between two such groups everything else that has arrived gets its turn, so that a crowd that asks
 * for what takes long does not hold up what takes no time.
 */
export function createConcurrencyLimit(atOnce: number, mostWaiting: number): ConcurrencyLimit {
  const urgentOnes: (() => void)[] = []
  const others: (() => void)[] = []
  let inside = 0
  let opening = false

  const length = () => urgentOnes.length + others.length

  const open = () => {
    if (opening) return
    opening = true
    setImmediate(() => {
      opening = false
      while (inside < atOnce && length() > 0) {
        inside++
        const enter = urgentOnes.shift() ?? others.shift()
        enter?.()
      }
    })
  }

  return {
    length,
    async run(work, urgent = false) {
      if (!urgent && others.length >= mostWaiting) throw new Busy()
      await new Promise<void>((enter) => {
        const waiting = urgent ? urgentOnes : others
        waiting.push(enter)
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
