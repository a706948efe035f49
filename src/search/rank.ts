import type { Head, Matches, Scored } from './index.ts'
import type { Word } from './query.ts'
import { readSyllables, type Syllable } from './tokens.ts'

const halfLife = 2 * 365 * 86_400_000
const time = (stored: string | null | undefined) => Date.parse(stored ?? '1970-01-01')

/** The best first: by what title and lead say, then the score (1 is the best) with a gentle preference for the recent. */
export function byCoverage(scored: Scored[], heads: Head[], matches: Matches, words: Word[]): number[] {
  const newest = Math.max(...scored.map(({ id }) => time(matches.get(id)?.publishedAt)))
  const covered = new Map(heads.map((head) => [head.id, coverage(head, words)]))
  return scored
    .map(({ id, score }) => {
      const age = newest - time(matches.get(id)?.publishedAt)
      return { id, rank: (covered.get(id) ?? 0) + 0.3 * (score + 0.1 * 2 ** (-age / halfLife)) }
    })
    .sort((a, b) => b.rank - a.rank || b.id - a.id)
    .map(({ id }) => id)
}

/** So many words in one row are hardly there by chance: in a lead they say more than in a title here and there. */
const longRow = 4

/**
 * What speaks for an article: the words in one row in its title, in its lead if they are many, all in the title; else as many as
 * possible in either. Within each, that they have the marks and the order they were typed with.
 */
export function coverage({ title, lead }: Head, words: Word[]): number {
  const [inTitle, inLead] = [title, lead].map((text) => readSyllables(text.normalize('NFC'))) as [Syllable[], Syllable[]]
  const [titleRow, leadRow] = [bestRow(inTitle, words), bestRow(inLead, words)]
  if (titleRow !== undefined) return 5 + titleRow
  if (leadRow !== undefined && words.length >= longRow) return 4 + leadRow
  if (hasAll(inTitle, words)) return 3 + (withMarks(inTitle, words) + inOrder(inTitle, words)) / 2
  if (leadRow !== undefined) return 1 + leadRow / 2
  return (2 * inOrder(inTitle, words) + inOrder(inLead, words) + withMarks([...inTitle, ...inLead], words)) / 4
}

const hasAll = (syllables: Syllable[], words: Word[]) => words.every((word) => syllables.some(({ folded }) => folded === word.folded))

/** The share of the words that stand there with their marks. */
const withMarks = (syllables: Syllable[], words: Word[]) =>
  words.filter((word) => syllables.some(({ exact }) => exact === word.exact)).length / words.length

/** The same where all stand in one row; undefined: nowhere. */
function bestRow(syllables: Syllable[], words: Word[]): number | undefined {
  let best: number | undefined
  for (let at = 0; at + words.length <= syllables.length && words.length > 1; at++) {
    if (!words.every(({ folded }, i) => syllables[at + i]!.folded === folded)) continue
    best = Math.max(best ?? 0, words.filter(({ exact }, i) => syllables[at + i]!.exact === exact).length / words.length)
  }
  return best
}

/** The share of the words that stand there in the order they were typed: the longest common subsequence. */
function inOrder(syllables: Syllable[], words: Word[]): number {
  let lengths = new Array<number>(words.length + 1).fill(0)
  for (const { folded } of syllables) {
    const next = [0]
    for (const [i, word] of words.entries()) next.push(word.folded === folded ? lengths[i]! + 1 : Math.max(lengths[i + 1]!, next[i]!))
    lengths = next
  }
  return lengths.at(-1)! / words.length
}
