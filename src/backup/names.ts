import { localIso } from '#platform/text/dates.ts'

/** What a copy is called: the time of the portal's zone, so that names sort by age. */
export const nameOf = (kind: 'nightly' | 'copy' | 'before-upgrade', at: string): string =>
  `cong-lang-${kind}-${localIso(at).slice(0, 19).replaceAll(':', '-')}.tar`

const nightly = /^cong-lang-nightly-(\d{4}-\d{2}-\d{2})T[\d-]+\.tar$/

/** Kept is the last copy of each of seven days, four weeks and twelve months that have one. @returns the others, and the day of the oldest kept */
export function sortOut(names: string[]): { unneeded: string[]; oldest: string } {
  const copies = names
    .filter((name) => nightly.test(name))
    .sort()
    .reverse()
  const kept = new Set([...lastOf(copies, dayOf, 7), ...lastOf(copies, weekOf, 4), ...lastOf(copies, monthOf, 12)])
  return { unneeded: copies.filter((name) => !kept.has(name)), oldest: [...kept].map(dayOf).sort()[0] ?? '' }
}

const dayOf = (name: string) => nightly.exec(name)?.[1] ?? ''
const monthOf = (name: string) => dayOf(name).slice(0, 7)
/** Counted from a Monday. */
const weekOf = (name: string) => String(Math.floor((Date.parse(dayOf(name)) / 86_400_000 + 3) / 7))

function lastOf(newestFirst: string[], period: (name: string) => string, count: number): string[] {
  const periods = Map.groupBy(newestFirst, period)
  return [...periods.values()].slice(0, count).flatMap(([last]) => last ?? [])
}
