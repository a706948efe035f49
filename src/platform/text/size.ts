const units = ['byte', 'kB', 'MB', 'GB']

/** `1,2 MB`, as people know sizes from their own machine. */
export function showSize(bytes: number): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log(Math.max(1, bytes)) / Math.log(1024)))
  const size = bytes / 1024 ** power
  const digits = power > 0 && size < 10 ? 1 : 0
  return `${size.toLocaleString('vi', { maximumFractionDigits: digits })} ${units[power]}`
}
