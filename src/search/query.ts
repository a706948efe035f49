import { repairLine } from '#platform/text/vietnamese.ts'
import type { Expression } from './expression.ts'
import { token } from './expression.ts'
import { exactToken, pairToken, readSyllables } from './tokens.ts'

export interface Word {
  folded: string
  exact: string
}

/** Words that belong together: one as a rule, several in quotation marks. */
export interface Unit {
  words: Word[]
  quoted: boolean
}

/** What somebody typed, understood. Nothing anyone types is an error. */
export interface Query {
  /** As typed, repaired. */
  text: string
  units: Unit[]
  without: Unit[]
  /** Longer than `mostWords`; the rest is not searched for. */
  cut: boolean
}

export const mostWords = 24
const mostLetters = 1000

const parts = /(?<=^|\s)(-?)["“”„«»]([^"“”„«»]+)["“”„«»]|(?<=^|\s)(-)(?=[\p{L}\p{N}])(\S+)|["“”„«»]([^"“”„«»]+)["“”„«»]|([^\s"“”„«»]+)/gu

/** Words, "phrases" and -words. Only exclusions exclude nothing: they are words then. */
export function readQuery(typed: string): Query {
  const line = repairLine(typed.slice(0, 20_000))
  const text = line.slice(0, mostLetters)
  const units: Unit[] = []
  const without: Unit[] = []
  for (const [, minus, phrase, minusWord, excluded, inner, word] of text.matchAll(parts)) {
    const words = readSyllables(phrase ?? excluded ?? inner ?? word ?? '')
    if (words.length === 0) continue
    if (minus || minusWord) without.push({ words, quoted: true })
    else if (phrase ?? inner) units.push({ words, quoted: true })
    else units.push(...words.map((one) => ({ words: [one], quoted: false })))
  }
  const wanted = units.length > 0 ? units : without
  const kept = firstWords(wanted)
  return {
    text,
    units: kept,
    without: units.length > 0 ? firstWords(without) : [],
    cut: kept.length < wanted.length || text.length < line.length,
  }
}

function firstWords(units: Unit[]): Unit[] {
  let left = mostWords
  return units.flatMap((unit) => {
    const words = unit.words.slice(0, Math.max(left, 0))
    left -= unit.words.length
    return words.length > 0 ? [{ ...unit, words }] : []
  })
}

const wordsOf = (query: Query): Word[] => query.units.flatMap((unit) => unit.words)

export const pairsOf = (query: Query): Expression[] => {
  const words = wordsOf(query)
  return words.slice(1).map((word, i) => token(pairToken(words[i]!.folded, word.folded)))
}

export const exactForms = (query: Query): Expression[] =>
  wordsOf(query)
    .filter(({ folded, exact }) => folded !== exact)
    .map(({ exact }) => token(exactToken(exact)))

/** Every unit, without what is excluded. */
export const allOf = (query: Query): Expression => excluding(query, { all: query.units.map(unitExpression) })

/** Any neighbouring pair. */
export const anyPair = (query: Query): Expression => excluding(query, { any: pairsOf(query) })

/** Any word. */
export const anyWord = (query: Query): Expression => excluding(query, { any: wordsOf(query).map(({ folded }) => token(folded)) })

const excluding = (query: Query, keep: Expression): Expression =>
  query.without.length === 0 ? keep : { keep, without: { any: query.without.map(unitExpression) } }

/** In quotation marks, words stand side by side with the marks they were typed with. */
function unitExpression({ words, quoted }: Unit): Expression {
  const phrase = { phrase: words.map(({ folded }) => folded) }
  const marked = words.filter(({ folded, exact }) => folded !== exact)
  if (!quoted || marked.length === 0) return phrase
  return { all: [phrase, ...marked.map(({ exact }) => token(exactToken(exact)))] }
}
