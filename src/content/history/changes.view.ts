import type { Piece } from './compare.ts'

/** Part of two texts in one: what went, what came, and what stayed between them. */
export interface Change {
  text: string
  how: 'gone' | 'new' | 'same'
}

/** Two texts in one column, which a phone has room for. Both sides hold what stayed in the same order. */
export function showInOne({ before, after }: { before: Piece[]; after: Piece[] }): Change[] {
  const [gone, fresh] = [[...before], [...after]]
  const together: Change[] = []
  while (gone.length + fresh.length > 0) {
    while (gone[0]?.marked) together.push({ text: gone.shift()!.text, how: 'gone' })
    while (fresh[0]?.marked) together.push({ text: fresh.shift()!.text, how: 'new' })
    const [one, other] = [gone.shift(), fresh.shift()]
    const stayed = other ?? one
    if (stayed) together.push({ text: stayed.text, how: 'same' })
  }
  return together
}
