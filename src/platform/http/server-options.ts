/** An address may hold ten kilobytes of Vietnamese, each byte of it written as three. */
export const serverOptions = { maxHeaderSize: 64 * 1024 }
