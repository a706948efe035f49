import { nfc } from '#platform/text/vietnamese.ts'
import type { Texts } from '#search-engine/index/index.ts'
import { exactOf, readFolded } from '#search-engine/words/tokens.ts'
import { closeness } from './closeness.ts'
import type { Term, Terms } from './terms.ts'

/** Textbook values: how soon saying it again says nothing more, and how much a long text is held against it. */
const [k1, b] = [1.2, 0.9]
/** As often as it were said in the body. */
const [inTitle, inLead] = [3, 1.5]
/** Half of a word's worth for saying it, half for its marks; some for saying it behind the word before. */
const weight = { word: 0.5, marks: 0.5, pair: 0.5 }

export interface Ranked {
  id: number
  score: number
  /** How much of what was asked it says in one place, 0 to 1. */
  share: number
}

/** The best first, by what the texts say (BM25 over words, pairs and forms with marks) and by how close together they say it. */
export function rankTexts(texts: Texts[], terms: Terms): Ranked[] {
  const read = texts.map(readOnce)
  const average = read.reduce((sum, { folded }) => sum + folded.length, 0) / Math.max(1, read.length)
  return read.map((text) => scoreOf(text, terms, average)).sort((a, b) => b.score - a.score || b.id - a.id)
}

interface Read {
  id: number
  folded: string[]
  weights: number[]
  exact: (at: number) => string
}

/** One search reads the same texts again for another spelling. */
const readings = new WeakMap<Texts, Read>()

function readOnce(text: Texts): Read {
  const known = readings.get(text) ?? readText(text)
  readings.set(text, known)
  return known
}

function readText({ id, title, lead, body, files }: Texts): Read {
  const [head, text] = [nfc(title), nfc(`${title}\n${lead}\n${body}\n${files}`)]
  const leadEnd = head.length + 1 + nfc(lead).length
  const syllables = readFolded(text)
  return {
    id,
    folded: syllables.map(({ folded }) => folded),
    weights: syllables.map(({ start }) => (start < head.length ? inTitle : start < leadEnd ? inLead : 1)),
    exact: (at) => exactOf(text, syllables[at]!),
  }
}

function scoreOf(text: Read, { words, alternatives }: Terms, average: number): Ranked {
  const places = placesOf(text.folded, words)
  const pairs = places.map((at, i) => (i > 0 ? at.filter((place) => text.folded[place - 1] === words[i - 1]!.folded) : []))
  const sure = pairs.map((at, i) => new Set([...at, ...(pairs[i + 1] ?? []).map((place) => place - 1)]))
  const norm = k1 * (1 - b + (b * text.folded.length) / average)
  const often = (at: number[]) => {
    const times = at.reduce((sum, place) => sum + text.weights[place]!, 0)
    return (times * (k1 + 1)) / (times + norm)
  }
  const marked = places.map((at, i) => (words[i]!.exactWorth > 0 ? at.filter((place) => text.exact(place) === words[i]!.exact) : at))
  const scores = words.map((word, i) => wordScore(word, places[i]!, marked[i]!, pairs[i]!, often))
  for (const { words: meant, folded, weight: likeness } of alternatives) {
    const at = rowsOf(text.folded, folded)
    for (const i of at.length > 0 ? meant : []) {
      scores[i] = Math.max(scores[i]!, likeness * often(at) * (words[i]!.worth + weight.pair * words[i]!.pairWorth))
      for (const place of at) sure[i]!.add(place)
    }
  }
  const close = closeness(
    // Alone, a word with other marks is another word.
    marked.map((at, i) => ({ all: [...new Set([...at, ...sure[i]!])], sure: sure[i]! })),
    words,
  )
  return { id: text.id, score: scores.reduce((sum, one) => sum + one, close.score), share: close.share }
}

function wordScore(word: Term, at: number[], marked: number[], beside: number[], often: (at: number[]) => number): number {
  const own = weight.word * word.worth * often(at) + weight.marks * (word.exactWorth || word.worth) * often(marked)
  return word.share * own + weight.pair * word.pairWorth * often(beside)
}

/** Where each word stands. */
function placesOf(folded: string[], words: readonly Term[]): number[][] {
  const found = new Map<string, number[]>(words.map((word) => [word.folded, []]))
  folded.forEach((word, at) => {
    found.get(word)?.push(at)
  })
  return words.map((word) => [...found.get(word.folded)!])
}

/** Where these words stand in a row. */
export const rowsOf = (folded: string[], row: string[]): number[] =>
  folded.flatMap((word, at) => (word === row[0] && row.every((other, i) => folded[at + i] === other) ? [at] : []))
