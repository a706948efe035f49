export type Direction = 'up' | 'down'

/** What a button of a form said. */
export const readDirection = (text: string): Direction => (text === 'up' ? 'up' : 'down')

/** The order after one item changed places with its neighbour; undefined when there is none on that side. */
export function moved<T>(items: T[], from: number, direction: Direction): T[] | undefined {
  const to = direction === 'up' ? from - 1 : from + 1
  if (from < 0 || to < 0 || to >= items.length) return undefined
  return items.with(from, items[to] as T).with(to, items[from] as T)
}
