import { formatNumber } from './number-format.ts'
import type { List } from './numbering.ts'

/** Counts the items of one story (the body, a note, a text box) as they come. @returns what stands in front of each */
export function startCounting(): (list: List, level: number) => string {
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()

  return (list, level) => {
    const counter = counters.get(list.counter) ?? []
    counters.set(list.counter, counter)
    counter[level] = overrideOf(list, level) ?? (counter[level] === undefined ? list.levels[level]!.start : counter[level] + 1)
    for (let above = 0; above < level; above++) counter[above] ??= list.levels[above]!.start
    for (let below = level + 1; below < 9; below++) if (beginsAnew(list, below, level)) counter[below] = undefined
    return signOf(list, level, counter)
  }

  /** A list that begins anew somewhere does so once, where it first comes to a level that says so. */
  function overrideOf({ id, overrides }: List, level: number): number | undefined {
    if (overrides[level] === undefined || begun.has(id)) return undefined
    begun.add(id)
    return overrides[level]
  }
}

function beginsAnew({ levels }: List, level: number, after: number): boolean {
  const { restart } = levels[level]!
  return restart === undefined || after < restart
}

function signOf({ levels }: List, level: number, counter: (number | undefined)[]): string {
  const { text, legal, capitals, hidden, symbols } = levels[level]!
  if (hidden) return ''
  if (symbols && text !== '') return '•'
  const sign = text.replace(/%([1-9])/g, (_, place) => {
    const other = levels[place - 1]!
    const n = counter[place - 1] ?? other.start
    return legal && !/^(none|bullet)$/.test(other.format) ? String(n) : formatNumber(n, other.format, other.pattern)
  })
  return capitals ? sign.toUpperCase() : sign
}
