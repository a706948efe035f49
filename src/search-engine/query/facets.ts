import type { Match } from '#search-engine/index/index.ts'

/** What narrows a search down. */
export interface Filters {
  kind?: Match['kind']
  categoryId?: number
  /** Stored times: published from `from` until just before `until`. */
  from?: string
  until?: string
}

/** How many results each value of a filter would leave, with the other filters as they are. */
export interface Facets {
  kinds: [kind: Match['kind'], count: number][]
  categories: [id: number, count: number][]
  /** Of the portal's zone, the latest first. */
  years: [year: number, count: number][]
}

export const passesOf =
  ({ kind, categoryId, from, until }: Filters) =>
  ({ kind: itsKind, categoryId: itsCategory, publishedAt }: Match): boolean =>
    (kind === undefined || itsKind === kind) &&
    (categoryId === undefined || itsCategory === categoryId) &&
    (from === undefined || (publishedAt ?? '') >= from) &&
    (until === undefined || (publishedAt ?? '') < until)

export function countFacets(matches: Iterable<Match>, { kind, categoryId, from, until }: Filters): Facets {
  const filters = { kind, categoryId, from, until }
  const all = [...matches]
  const without = (...names: (keyof Filters)[]) => {
    const others = { ...filters, ...Object.fromEntries(names.map((name) => [name, undefined])) }
    return Object.values(others).every((value) => value === undefined) ? all : all.filter(passesOf(others))
  }
  const mostFirst = (a: [unknown, number], b: [unknown, number]) => b[1] - a[1]
  return {
    kinds: count(without('kind'), (match) => match.kind).sort(mostFirst),
    categories: count(without('categoryId'), (match) => match.categoryId).sort(mostFirst),
    years: count(without('from', 'until'), (match) => match.year).sort(([a], [b]) => b - a),
  }
}

function count<T>(matches: Match[], readValue: (match: Match) => T | null): [T, number][] {
  const counts = new Map<T, number>()
  for (const match of matches) {
    const value = readValue(match)
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts]
}
