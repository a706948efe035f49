/** The time, as something a test can set. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** The form in which the database keeps times: UTC, ISO 8601, with milliseconds. */
export const timestamp = (clock: Clock): string => clock.now().toISOString()
