const browsers: [pattern: RegExp, name: string][] = [
  [/coc_coc_browser/i, 'Cốc Cốc'],
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
]

const systems: [pattern: RegExp, name: string][] = [
  [/Android/, 'Android'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/Linux/, 'Linux'],
]

/** `Firefox, Windows`: enough to know one's own devices by; empty for what is not known. */
export function browserName(userAgent: string): string {
  const known = [browsers, systems].map((list) => list.find(([pattern]) => pattern.test(userAgent))?.[1])
  return known.filter(Boolean).join(', ')
}

/** `203.0.113.*` or `2001:db8:1:*`: the place, not the person. */
export function shortAddress(ip: string): string {
  const plain = ip.replace(/^::ffff:/, '')
  if (/^[\d.]+$/.test(plain)) return `${plain.slice(0, plain.lastIndexOf('.') + 1)}*`
  return plain && `${plain.split(':').slice(0, 3).join(':')}:*`
}
