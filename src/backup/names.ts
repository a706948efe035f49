import { localIso } from '#platform/text/dates.ts'

type Kind = 'nightly' | 'copy' | 'before-upgrade'

/** What a copy is called: the time of the portal's zone, so that names sort by age. */
export const nameOf = (kind: Kind, at: string): string => `cong-lang-${kind}-${localIso(at).slice(0, 19).replaceAll(':', '-')}.tar`

const copy = /^cong-lang-(nightly|before-upgrade)-(\d{4}-\d{2}-\d{2})T[\d-]+\.tar$/

/**
 * Kept are the last copies of seven days, four weeks and twelve months that have one, and those before the last three upgrades.
 * Those that somebody asked for are theirs. @returns the others, and the day of the oldest kept
 */
export function sortOut(names: string[]): { unneeded: string[]; oldest: string } {
  const copies = names.filter((name) => copy.test(name))
  const nights = newest(copies, 'nightly')
  const kept = new Set([
    ...lastOf(nights, dayOf, 7),
    ...lastOf(nights, weekOf, 4),
    ...lastOf(nights, monthOf, 12),
    ...newest(copies, 'before-upgrade').slice(0, 3),
  ])
  return { unneeded: copies.filter((name) => !kept.has(name)), oldest: [...kept].map(dayOf).sort()[0] ?? '' }
}

const newest = (names: string[], kind: Kind) =>
  names
    .filter((name) => copy.exec(name)?.[1] === kind)
    .sort()
    .reverse()

const dayOf = (name: string) => copy.exec(name)?.[2] ?? ''
const monthOf = (name: string) => dayOf(name).slice(0, 7)
/** Counted from a Monday. */
const weekOf = (name: string) => String(Math.floor((Date.parse(dayOf(name)) / 86_400_000 + 3) / 7))

function lastOf(newestFirst: string[], period: (name: string) => string, count: number): string[] {
  const periods = Map.groupBy(newestFirst, period)
  return [...periods.values()].slice(0, count).flatMap(([last]) => last ?? [])
}
