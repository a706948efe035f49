export type Direction = 'up' | 'down'

/** The order after one item changed places with its neighbour; undefined when there is none on that side. */
export function moved<T extends { id: number }>(items: T[], id: number, direction: Direction): T[] | undefined {
  const from = items.findIndex((item) => item.id === id)
  const to = direction === 'up' ? from - 1 : from + 1
  const [item, neighbour] = [items[from], items[to]]
  if (!item || !neighbour) return undefined
  return items.with(from, neighbour).with(to, item)
}
