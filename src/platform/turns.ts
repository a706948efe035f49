import { setImmediate } from 'node:timers/promises'

/** Lets everybody else have a turn, between two pieces of work that each take milliseconds. */
export const giveTurn = (): Promise<void> => setImmediate()

/** So long at a time nobody holds up the others. */
export const longTurn = 5
