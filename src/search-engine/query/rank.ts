import { nfc } from '#platform/text/vietnamese.ts'
import type { Head, Matches } from '#search-engine/index/index.ts'
import { exactOf, readFolded } from '#search-engine/words/tokens.ts'
import { rowsOf } from './bm25.ts'
import { wordsOf } from './expressions.ts'
import type { Query, Word } from './query.ts'

const halfLife = 2 * 365 * 86_400_000
const time = (stored: string | null | undefined) => Date.parse(stored ?? '1970-01-01')

/** The best first: by what title and lead say, then those of `marked` (all marks as typed), with a gentle preference for the recent. */
export function byCoverage(heads: Head[], matches: Matches, query: Query, marked: ReadonlySet<number>): number[] {
  const words = wordsOf(query)
  const newest = Math.max(...heads.map(({ id }) => time(matches.get(id)?.publishedAt)))
  return heads
    .map((head) => {
      const age = newest - time(matches.get(head.id)?.publishedAt)
      return {
        id: head.id,
        rank: coverage(head, words) + saidOtherwise(head, query) + (marked.has(head.id) ? 0.45 : 0) + 0.03 * 2 ** (-age / halfLife),
      }
    })
    .sort((a, b) => b.rank - a.rank || b.id - a.id)
    .map(({ id }) => id)
}

/** The share of a query that title or lead say in other words, each as much as it means the same. */
function saidOtherwise({ title, lead }: Head, { units }: Query): number {
  const others = units.flatMap(({ alternatives }) => alternatives)
  if (others.length === 0) return 0
  const texts = [title, lead].map((text) => read(text).folded)
  const worth = (unit: Query['units'][number]) =>
    Math.max(0, ...unit.alternatives.map(({ folded, weight }) => (texts.some((text) => rowsOf(text, folded).length > 0) ? weight : 0)))
  return units.reduce((sum, unit) => sum + worth(unit), 0) / units.length
}

/** So many words in one row are hardly there by chance: in a lead they say more than in a title here and there. */
const longRow = 4

/**
 * What speaks for an article: the words in one row in its title, in its lead if they are many, all in the title; else as many as
 * possible in either. Within each, that they have the marks and the order they were typed with.
 */
export function coverage({ title, lead }: Omit<Head, 'id'>, words: Word[]): number {
  const [inTitle, inLead] = [read(title), read(lead)]
  const [titleRow, leadRow] = [bestRow(inTitle, words), bestRow(inLead, words)]
  if (titleRow !== undefined) return 5 + titleRow
  if (leadRow !== undefined && words.length >= longRow) return 4 + leadRow
  const marks = words.filter((word) => hasMarks(inTitle, word) || hasMarks(inLead, word)).length / words.length
  if (words.every(({ folded }) => inTitle.folded.includes(folded))) return 3 + (marks + inOrder(inTitle, words)) / 2
  if (leadRow !== undefined) return 1 + leadRow / 2
  return (2 * inOrder(inTitle, words) + inOrder(inLead, words) + marks) / 4
}

type Reading = ReturnType<typeof read>

function read(text: string) {
  const composed = nfc(text)
  const syllables = readFolded(composed)
  return { folded: syllables.map(({ folded }) => folded), exact: (at: number) => exactOf(composed, syllables[at]!) }
}

const hasMarks = ({ folded, exact }: Reading, word: Word) => folded.some((text, at) => text === word.folded && exact(at) === word.exact)

/** Where all stand in one row: the share that has its marks there. Undefined: nowhere. */
function bestRow({ folded, exact }: Reading, words: Word[]): number | undefined {
  let best: number | undefined
  for (let at = folded.indexOf(words[0]!.folded); at >= 0 && words.length > 1; at = folded.indexOf(words[0]!.folded, at + 1))
    if (words.every((word, i) => folded[at + i] === word.folded))
      best = Math.max(best ?? 0, words.filter((word, i) => exact(at + i) === word.exact).length / words.length)
  return best
}

/** The share of the words that stand there in the order they were typed: the longest common subsequence. */
function inOrder({ folded }: Reading, words: Word[]): number {
  const lengths = new Array<number>(words.length + 1).fill(0)
  for (const text of folded) {
    for (let i = words.length; i > 0; i--) {
      if (words[i - 1]!.folded === text) lengths[i] = lengths[i - 1]! + 1
    }
    for (let i = 1; i <= words.length; i++) lengths[i] = Math.max(lengths[i]!, lengths[i - 1]!)
  }
  return lengths.at(-1)! / words.length
}
