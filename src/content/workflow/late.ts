/** Milliseconds; who waits longer than this for what was scheduled has noticed. */
export const tolerated = 60_000

/** Whether what was due appeared so late that it is said. */
export const isLate = (due: string, appeared: string): boolean => Date.parse(appeared) - Date.parse(due) > tolerated
