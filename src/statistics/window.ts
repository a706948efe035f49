import { LRUCache } from 'lru-cache'
import type { Clock } from '#platform/clock.ts'

/** How many readings are remembered at most; beyond, the oldest is forgotten and may count again. */
const remembered = 100_000

/** Whether a reading is the first one in so many minutes; with none each is. */
export function createWindow(clock: Clock, minutes: number): (reading: number) => boolean {
  const lastRead = new LRUCache<number, number>({ max: remembered })
  return (reading) => {
    if (minutes === 0) return true
    const now = clock.now().getTime()
    const last = lastRead.get(reading)
    if (last !== undefined && now - last < minutes * 60_000) return false
    lastRead.set(reading, now)
    return true
  }
}
