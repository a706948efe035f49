import type { Match, Scored } from './index.store.ts'
import type { Word } from './query.ts'
import type { Head } from './text.store.ts'
import { readSyllables } from './tokens.ts'

const halfLife = 2 * 365 * 86_400_000
const year = (time: string | null) => new Date(time ?? 0).getTime()

/**
 * The best first: the title has every word, with its marks; they stand there, or in the lead, in one row; then the score (1 is the best) with
 * a gentle preference for the recent.
 */
export function byCoverage(scored: Scored[], heads: Map<number, Head>, matches: Map<number, Match>, words: Word[]): number[] {
  const newest = Math.max(...scored.map(({ id }) => year(matches.get(id)?.publishedAt ?? null)))
  return scored
    .map(({ id, score }) => {
      const age = newest - year(matches.get(id)?.publishedAt ?? null)
      return { id, rank: headCoverage(heads.get(id), words) + score + 0.1 * 2 ** (-age / halfLife) }
    })
    .sort((a, b) => b.rank - a.rank || b.id - a.id)
    .map(({ id }) => id)
}

function headCoverage(head: Head | undefined, words: Word[]): number {
  if (!head) return 0
  const title = read(head.title)
  const row = ` ${words.map((word) => word.folded).join(' ')} `
  if (!words.every((word) => title.folded.has(word.folded))) return words.length > 1 && read(head.lead).row.includes(row) ? 1 : 0
  return 3 + (title.row.includes(row) ? 1 : 0) + words.filter((word) => title.exact.has(word.exact)).length / words.length
}

function read(text: string) {
  const syllables = readSyllables(text.normalize('NFC'))
  const folded = syllables.map((syllable) => syllable.folded)
  return { folded: new Set(folded), exact: new Set(syllables.map((syllable) => syllable.exact)), row: ` ${folded.join(' ')} ` }
}
