import { LRUCache } from 'lru-cache'
import type { Clock } from '#platform/clock.ts'

/**
 * How many readings are remembered at most; beyond, the oldest is forgotten and may count again. Room for so many is taken when the first
 * reader comes: it costs a start a tenth of a second and megabytes, and one of the two ways of counting is never used.
 */
const remembered = 100_000

/** Whether a reading is the first one in so many minutes; with none each is. */
export function createWindow(clock: Clock, minutes: number): (reading: number) => boolean {
  let lastRead: LRUCache<number, number> | undefined
  return (reading) => {
    if (minutes === 0) return true
    lastRead ??= new LRUCache({ max: remembered })
    const now = clock.now().getTime()
    const last = lastRead.get(reading)
    if (last !== undefined && now - last < minutes * 60_000) return false
    lastRead.set(reading, now)
    return true
  }
}

/** Readers of one article behind one address within a window: an office or a school behind one router, not one program under many names. */
const mostAtOneAddress = 30

/** Whether an address may add another reading to an article; like the readers it is known in memory only. With no window each may. */
export function createCeiling(clock: Clock, minutes: number): (place: string) => boolean {
  let counts: LRUCache<string, { since: number; readings: number }> | undefined
  return (place) => {
    if (minutes === 0) return true
    counts ??= new LRUCache({ max: remembered })
    const now = clock.now().getTime()
    const known = counts.get(place)
    if (!known || now - known.since >= minutes * 60_000) counts.set(place, { since: now, readings: 1 })
    else if (++known.readings > mostAtOneAddress) return false
    return true
  }
}
