import type { ListedRange } from '#content/core/listed-values.store.ts'
import type { Kind } from '#kinds/kind.ts'

/** What was chosen of the filters of a kind's list: what cannot be meant filters nothing. */
export function readFilters({ filters = [] }: Pick<Kind, 'filters'>, asked: (name: string) => string): Record<string, ListedRange> {
  const chosen = filters.flatMap(({ field, by }) => {
    const value = asked(field).slice(0, longest)
    if (value === '' || (by === 'year' && !/^\d{4}$/.test(value))) return []
    return [[field, by === 'year' ? { from: value, until: String(Number(value) + 1) } : { value }] as const]
  })
  return Object.fromEntries(chosen)
}

const longest = 200
