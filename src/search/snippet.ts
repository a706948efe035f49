import { readFolded } from './tokens.ts'

type Place = ReturnType<typeof readFolded>[number]

/** A stretch of the original text; `marked` when it is what was searched for. */
export interface Part {
  text: string
  marked: boolean
}

/** What to mark: folded syllables. */
export type Marks = ReadonlySet<string>

const wide = 40

/** The whole text, what was searched for marked; neighbours are marked in one go. */
export const mark = (text: string, marks: Marks): Part[] => {
  const nfc = text.normalize('NFC')
  return parts(nfc, readFolded(nfc), marks, 0, nfc.length)
}

/** Some forty syllables around the place where most of what was searched for stands together. */
export function snippet(text: string, marks: Marks): Part[] {
  const nfc = text.normalize('NFC')
  const syllables = readFolded(nfc)
  const first = Math.max(0, bestWindow(syllables, marks) - 4)
  const last = Math.min(first + wide, syllables.length) - 1
  if (last < 0) return []
  const start = first === 0 ? 0 : syllables[first]!.start
  const end = last === syllables.length - 1 ? nfc.length : syllables[last]!.end
  const inside = syllables.slice(first, last + 1)
  return [...ellipsis(start > 0), ...parts(nfc, inside, marks, start, end), ...ellipsis(end < nfc.length)]
}

/** Whether nothing of what was searched for is missing. */
export function holdsAll(text: string, marks: Marks): boolean {
  const words = new Set(readFolded(text.normalize('NFC')).map(({ folded }) => folded))
  return [...marks].every((word) => words.has(word))
}

const ellipsis = (needed: boolean): Part[] => (needed ? [{ text: '…', marked: false }] : [])

/** Where a window of the snippet's width sees most: different words first, then neighbours, then the earliest. */
function bestWindow(syllables: Place[], marks: Marks): number {
  const places: number[] = []
  for (let i = 0; i < syllables.length; i++) if (marks.has(syllables[i]!.folded)) places.push(i)
  let best = { at: 0, score: -1 }
  for (const [n, at] of places.entries()) {
    const seen = new Set<string>()
    let score = 0
    for (let i = n; i < places.length && places[i]! < at + wide - 8; i++) {
      const word = syllables[places[i]!]!.folded
      if (!seen.has(word)) score += 3
      if (places[i + 1] === places[i]! + 1) score += seen.has(word) ? 0 : 2
      seen.add(word)
    }
    if (score > best.score) best = { at, score }
  }
  return best.at
}

function parts(text: string, syllables: Place[], marks: Marks, from: number, to: number): Part[] {
  const found: Part[] = []
  let at = from
  for (const { folded, start, end } of syllables) {
    if (!marks.has(folded)) continue
    const between = text.slice(at, start)
    const last = found.at(-1)
    if (last?.marked && /^\s*$/.test(between)) last.text += between + text.slice(start, end)
    else {
      if (between) found.push({ text: between, marked: false })
      found.push({ text: text.slice(start, end), marked: true })
    }
    at = end
  }
  if (at < to) found.push({ text: text.slice(at, to), marked: false })
  return found
}
