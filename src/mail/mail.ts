/** A letter in plain text to one person. */
export interface Mail {
  recipient: string
  subject: string
  body: string
}

const minutes = [1, 5, 15, 60, 180, 360, 720]

/** In milliseconds. */
export const longestWait = Math.max(...minutes) * 60_000

/** Milliseconds until it is tried again after so many failures; undefined: it is given up, a day after it was written. */
export const retryDelay = (failures: number): number | undefined => {
  const wait = minutes[failures - 1]
  return wait === undefined ? undefined : wait * 60_000
}
