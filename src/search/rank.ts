import type { Match } from './index.store.ts'
import type { Word } from './query.ts'
import { readSyllables } from './tokens.ts'

/** What is known of one of the best matches. */
export interface Candidate {
  match: Match
  title: string
  /** All pairs of the query stand in it. */
  hasPairs: boolean
}

/** The best first: the title has every word with its marks; has every word; all neighbours are there; then the engine's own score. */
export function byCoverage(candidates: Candidate[], words: Word[]): Match[] {
  const best = Math.max(...candidates.map(({ match }) => match.score), Number.MIN_VALUE)
  const ranked = candidates.map(({ match, title, hasPairs }) => ({
    match,
    rank: 4 * titleCoverage(title, words) + (hasPairs ? 2 : 0) + match.score / best,
  }))
  return ranked.sort((a, b) => b.rank - a.rank || b.match.id - a.match.id).map(({ match }) => match)
}

/** 0, or 1 when the title has every word, up to 2 when it has them with their marks. */
function titleCoverage(title: string, words: Word[]): number {
  const syllables = readSyllables(title.normalize('NFC'))
  const folded = new Set(syllables.map((syllable) => syllable.folded))
  if (!words.every((word) => folded.has(word.folded))) return 0
  const exact = new Set(syllables.map((syllable) => syllable.exact))
  return 1 + words.filter((word) => exact.has(word.exact)).length / words.length
}
