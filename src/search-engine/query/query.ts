import { phonesIn } from '#platform/text/phones.ts'
import { repairLine } from '#platform/text/vietnamese.ts'
import { readSyllables } from '#search-engine/words/tokens.ts'

export interface Word {
  folded: string
  exact: string
  /** As typed. */
  text: string
}

/** Words that belong together: one as a rule, several in quotation marks or where an abbreviation has its long form. */
export interface Unit {
  words: Word[]
  quoted: boolean
  /** Other ways to say it. */
  alternatives: Alternative[]
}

export interface Alternative {
  folded: string[]
  /** How nearly it says the same, 0 to 1. */
  weight: number
}

/** What somebody typed, understood. Nothing anyone types is an error. */
export interface Query {
  units: Unit[]
  without: Unit[]
  /** Longer than what is searched for. */
  cut: boolean
}

/** Abbreviations and what they stand for, both folded: `cchc` and `cai cach hanh chinh`. */
export type Synonyms = { short: string[]; long: string[]; weight: number }[]

export const mostWords = 24
const mostLetters = 1000

const quotes = '"“”„«»'
const parts = new RegExp(
  [
    `(?<=^|\\s)(?<minus>-?)[${quotes}](?<phrase>[^${quotes}]+)[${quotes}]`,
    `(?<=^|\\s)-(?=[\\p{L}\\p{N}])(?<excluded>[^\\s${quotes}]+)`,
    `[${quotes}](?<inner>[^${quotes}]+)[${quotes}]`,
    `(?<words>[^\\s${quotes}]+)`,
  ].join('|'),
  'gu',
)

/** Words, "phrases" and -words. Nothing but exclusions excludes nothing: they are words then. */
export function readQuery(typed: string, synonyms: Synonyms = []): Query {
  const line = repairLine(typed.slice(0, 20_000))
  const text = line.slice(0, mostLetters)
  const units: Unit[] = []
  const without: Unit[] = []
  for (const { groups = {} } of withoutGaps(text).matchAll(parts)) {
    const { minus, phrase, excluded, inner, words } = groups
    const quoted = wordsOf(phrase ?? inner ?? excluded ?? '')
    if (quoted.length > 0) (minus || excluded ? without : units).push({ words: quoted, quoted: true, alternatives: [] })
    for (const word of wordsOf(words ?? '')) units.push({ words: [word], quoted: false, alternatives: [] })
  }
  const wanted = units.length > 0 ? units : without.map((unit) => ({ ...unit, quoted: unit.words.length > 1 }))
  const kept = firstWords(wanted)
  return {
    units: withSynonyms(kept, synonyms),
    without: units.length > 0 ? firstWords(without) : [],
    cut: kept.length < wanted.length || text.length < line.length,
  }
}

/** A phone number is one word, however it was typed. */
const withoutGaps = (text: string): string =>
  phonesIn(text).reduceRight((line, { start, end, figures }) => line.slice(0, start) + figures + line.slice(end), text)

const wordsOf = (text: string): Word[] =>
  readSyllables(text).map(({ folded, exact, start, end }) => ({ folded, exact, text: text.slice(start, end) }))

function firstWords(units: Unit[]): Unit[] {
  let left = mostWords
  return units.flatMap((unit) => {
    const words = unit.words.slice(0, Math.max(left, 0))
    left -= unit.words.length
    return words.length > 0 ? [{ ...unit, words }] : []
  })
}

/** Loose words that are an abbreviation, or its long form, become one unit that the other finds too. */
function withSynonyms(units: Unit[], synonyms: Synonyms): Unit[] {
  const joined: Unit[] = []
  for (let i = 0; i < units.length; ) {
    const known = synonyms
      .flatMap(({ short, long, weight }) => [[short, { folded: long, weight }] as const, [long, { folded: short, weight }] as const])
      .filter(([said]) => said.every((word, n) => !units[i + n]?.quoted && units[i + n]?.words[0]?.folded === word))
      .sort(([a], [b]) => b.length - a.length)
    const length = known[0]?.[0].length ?? 1
    const words = units.slice(i, i + length).flatMap((unit) => unit.words)
    const alternatives = known.filter(([said]) => said.length === length).map(([, meant]) => meant)
    joined.push(known.length > 0 ? { words, quoted: false, alternatives } : units[i]!)
    i += length
  }
  return joined
}
