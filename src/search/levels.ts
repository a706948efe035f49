import { type Expression, rankedBy, token } from './expression.ts'
import type { Query, Unit, Word } from './query.ts'
import { exactToken, pairToken } from './tokens.ts'

/** What a query asks of an article, from all of it to any of it. */
export const wordsOf = (query: Query): Word[] => query.units.flatMap((unit) => unit.words)

/** Every unit, without what is excluded. */
export const everything = (query: Query): Expression => excluding(query, { all: query.units.map(unitExpression) })

/** At least one neighbouring pair. */
export const anyPair = (query: Query): Expression => ranked(query, excluding(query, { any: pairsOf(query) }))

/** At least one word. */
export const anyWord = (query: Query): Expression =>
  ranked(query, excluding(query, { any: wordsOf(query).map(({ folded }) => token(folded)) }))

/** Ways to find what has everything, from the closest on. */
export interface Tiers {
  /** All words in the title; all neighbours side by side (or one word with its marks): few articles, quickly found. */
  title: Expression
  neighbours?: Expression
  /** Those of `neighbours` that have the marks as typed. */
  exact?: Expression
  /** Asked for only when the close ones did not fill the page. */
  wide: Expression[]
}

export function tiers(query: Query): Tiers {
  const pairs = pairsOf(query)
  const marked = exactForms(query)
  const close = pairs.length > 0 ? pairs : marked
  const needs = (...more: Expression[]) => ranked(query, { all: [everything(query), ...more] })
  return {
    title: { any: titleExpressions(query) },
    neighbours: close.length > 0 ? rankedBy({ all: close }, pairs.length > 0 ? marked : []) : undefined,
    exact: marked.length > 0 ? { all: [...pairs, ...marked] } : undefined,
    wide: [...(pairs.length > 1 ? [needs({ any: pairs })] : []), needs()],
  }
}

export const pairsOf = (query: Query): Expression[] => {
  const words = wordsOf(query)
  return words.slice(1).map((word, i) => token(pairToken(words[i]!.folded, word.folded)))
}

const exactForms = (query: Query): Expression[] =>
  wordsOf(query)
    .filter(({ folded, exact }) => folded !== exact)
    .map(({ exact }) => token(exactToken(exact)))

const ranked = (query: Query, needed: Expression) => rankedBy(needed, [...pairsOf(query), ...exactForms(query)])

/** All words in the title, as typed or each abbreviation the other way. */
function titleExpressions({ units }: Query): Expression[] {
  const typed = units.map((unit) => unit.words.map(({ folded }) => folded))
  const others = units.flatMap((unit, i) => unit.alternatives.map((other) => typed.flatMap((words, n) => (n === i ? other : words))))
  return [typed.flat(), ...others].map((inTitle) => ({ inTitle }))
}

const excluding = (query: Query, keep: Expression): Expression =>
  query.without.length === 0 ? keep : { keep, without: { any: query.without.map(unitExpression) } }

/** In quotation marks, words stand side by side with the marks they were typed with. */
function unitExpression({ words, quoted, alternatives }: Unit): Expression {
  const marked = words.filter(({ folded, exact }) => folded !== exact).map(({ exact }) => token(exactToken(exact)))
  const phrase = { phrase: words.map(({ folded }) => folded) }
  if (quoted) return marked.length > 0 ? { all: [phrase, ...marked] } : phrase
  const loose: Expression = { all: words.map(({ folded }) => token(folded)) }
  return alternatives.length === 0 ? loose : { any: [loose, ...alternatives.map((other) => ({ phrase: other }))] }
}
