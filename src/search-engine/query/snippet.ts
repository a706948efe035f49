import { nfc } from '#platform/text/vietnamese.ts'
import { exactOf, readFolded } from '#search-engine/words/tokens.ts'

type Place = ReturnType<typeof readFolded>[number]

/** A stretch of the original text; `marked` when it is what was searched for. */
export interface Part {
  text: string
  marked: boolean
}

/** What to mark. */
export interface Marks {
  /** Folded words, each with the exact forms it was typed in; none when the query has no marks at all. */
  words: ReadonlyMap<string, ReadonlySet<string>>
  /** Other ways to say an abbreviation, folded: they count only as a whole. */
  phrases: string[][]
}

const wide = 40

/** The whole text, what was searched for marked; neighbours are marked in one go. */
export const mark = (text: string, marks: Marks): Part[] => {
  const composed = nfc(text)
  const syllables = readFolded(composed)
  return parts(composed, placesOf(composed, syllables, marks), 0, composed.length)
}

/** Some forty syllables around the place where most of what was searched for stands together. */
export function snippet(text: string, marks: Marks): Part[] {
  const composed = nfc(text)
  const syllables = readFolded(composed)
  const places = placesOf(composed, syllables, marks)
  const first = Math.max(0, bestWindow(syllables, [...places.keys()]) - 4)
  const last = Math.min(first + wide, syllables.length) - 1
  if (last < 0) return []
  const start = first === 0 ? 0 : syllables[first]!.start
  const end = last === syllables.length - 1 ? composed.length : syllables[last]!.end
  const inside = new Map([...places].filter(([at]) => at >= first && at <= last))
  return [...ellipsis(start > 0), ...parts(composed, inside, start, end), ...ellipsis(end < composed.length)]
}

/** Whether nothing of what was searched for is missing. */
export function holdsAll(text: string, marks: Marks): boolean {
  const words = new Set(readFolded(nfc(text)).map(({ folded }) => folded))
  return [...marks.words.keys()].every((word) => words.has(word))
}

/**
 * What is marked, by its place among the syllables: a word with the marks it was typed with, or where the text never has it so, with any.
 */
function placesOf(text: string, syllables: Place[], { words, phrases }: Marks): Map<number, Place> {
  const found = [...syllables.entries()].filter(([, { folded }]) => words.has(folded))
  const asTyped = found.filter(([, place]) => words.get(place.folded)!.has(exactOf(text, place)))
  const exact = new Set(asTyped.map(([, { folded }]) => folded))
  const chosen = new Set([...asTyped, ...found.filter(([, { folded }]) => !exact.has(folded))].map(([at]) => at))
  for (const phrase of phrases)
    for (let at = 0; at < syllables.length; at++)
      if (phrase.every((word, i) => syllables[at + i]?.folded === word)) for (const i of phrase.keys()) chosen.add(at + i)
  return new Map([...chosen].sort((a, b) => a - b).map((at) => [at, syllables[at]!]))
}

const ellipsis = (needed: boolean): Part[] => (needed ? [{ text: '…', marked: false }] : [])

/** Where a window of the snippet's width sees most: different words first, then neighbours, then the earliest. */
function bestWindow(syllables: Place[], places: number[]): number {
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

/** What stands between words that are marked in one go: nothing but a space, or what joins a document's number. */
const joins = /^(\s*|[/\-\u2010-\u2013])$/

function parts(text: string, places: ReadonlyMap<number, Place>, from: number, to: number): Part[] {
  const found: Part[] = []
  let at = from
  for (const { start, end } of places.values()) {
    const between = text.slice(at, start)
    const last = found.at(-1)
    if (last?.marked && joins.test(between)) last.text += between + text.slice(start, end)
    else {
      if (between) found.push({ text: between, marked: false })
      found.push({ text: text.slice(start, end), marked: true })
    }
    at = end
  }
  if (at < to) found.push({ text: text.slice(at, to), marked: false })
  return found
}
