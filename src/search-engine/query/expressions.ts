import { type Expression, token } from '#search-engine/index/expression.ts'
import { exactToken, pairToken, titleToken } from '#search-engine/words/tokens.ts'
import type { Query, Unit, Word } from './query.ts'

/** What a query asks of an article, from all of it to any of it. */
export const wordsOf = (query: Query): Word[] => query.units.flatMap((unit) => unit.words)

/** Every unit, without what is excluded. */
const everything = (query: Query): Expression => excluding(query, { all: query.units.map(unitExpression) })

/** Every unit, and not here and there by chance: some of it side by side, or all in title and lead. */
export function together(query: Query): Expression {
  if (wordsOf(query).length < 2) return everything(query)
  const pairs = pairsOf(query).map(token)
  const beside: Expression[] =
    pairs.length < 3 || pairs.length > 6 ? pairs : pairs.flatMap((one, i) => pairs.slice(i + 1).map((two) => ({ all: [one, two] })))
  const others = query.units.flatMap(({ alternatives }) => alternatives.map(({ folded }) => ({ phrase: folded })))
  return { all: [everything(query), { any: [...beside, ...others, { inHead: everything({ ...query, without: [] }) }] }] }
}

/** Ways to find what has everything, from the closest on. */
export interface Tiers {
  /** All words in the title; all neighbours side by side (or one word with its marks): few articles, quickly found. */
  title: Expression
  neighbours?: Expression
  /** Those of `neighbours` that have the marks as typed. */
  exact?: Expression
}

export function tiers(query: Query): Tiers {
  const pairs = pairsOf(query).map(token)
  const marked = exactForms(query)
  const close = pairs.length > 0 ? pairs : marked
  return {
    title: { any: titleExpressions(query) },
    neighbours: close.length > 0 ? { all: close } : undefined,
    exact: marked.length > 0 ? { all: [...pairs, ...marked] } : undefined,
  }
}

export const pairsOf = (query: Query): string[] => {
  const words = wordsOf(query)
  return words.slice(1).map((word, i) => pairToken(words[i]!.folded, word.folded))
}

const exactForms = (query: Query): Expression[] =>
  wordsOf(query)
    .filter(({ folded, exact }) => folded !== exact)
    .map(({ exact }) => token(exactToken(exact)))

/** All words in the title, as typed or each abbreviation the other way. */
function titleExpressions({ units }: Query): Expression[] {
  const typed = units.map((unit) => unit.words.map(({ folded }) => folded))
  const others = units.flatMap((unit, i) => unit.alternatives.map((other) => typed.flatMap((words, n) => (n === i ? other.folded : words))))
  return [typed.flat(), ...others].map(inTitle)
}

/** All these words stand in the title. */
export const inTitle = (folded: string[]): Expression => ({ all: folded.map((word) => token(titleToken(word))) })

export const excluding = (query: Query, keep: Expression): Expression =>
  query.without.length === 0 ? keep : { keep, without: { any: query.without.map(unitExpression) } }

/** In quotation marks, words stand side by side with the marks they were typed with. */
function unitExpression({ words, quoted, alternatives }: Unit): Expression {
  const marked = words.filter(({ folded, exact }) => folded !== exact).map(({ exact }) => token(exactToken(exact)))
  const phrase = { phrase: words.map(({ folded }) => folded) }
  if (quoted) return marked.length > 0 ? { all: [phrase, ...marked] } : phrase
  const loose: Expression = { all: words.map(({ folded }) => token(folded)) }
  return alternatives.length === 0 ? loose : { any: [loose, ...alternatives.map(({ folded }) => ({ phrase: folded }))] }
}

/** What stands in quotation marks, each as one. */
export const quotedParts = ({ units }: Pick<Query, 'units'>): Expression[] => units.filter((unit) => unit.quoted).map(unitExpression)
