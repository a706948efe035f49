export const serverOptions = {
  /** An address may hold ten kilobytes of Vietnamese, each byte of it written as three. */
  maxHeaderSize: 64 * 1024,
  /** The largest file over a slow line. */
  requestTimeout: 30 * 60_000,
}
