import { type Expression, token } from '#search-engine/index/expression.ts'
import type { Index, Matches } from '#search-engine/index/index.ts'
import { titleToken } from '#search-engine/words/tokens.ts'
import { excluding, quotedParts } from './expressions.ts'
import type { Scope } from './find-all.ts'
import type { Query } from './query.ts'
import { carries, exactForm, type Frequency, pairTokens, type Terms } from './terms.ts'

/** What stands in more articles than these, all of it together, tells little where something rarer is asked, too. */
const mostFound = 8000
/** Of what even more say, the newest are looked at. */
const mostOfOne = 4000

interface Evidence {
  expression: Expression
  /** What it says of an article that it is there. */
  worth: number
  /** In how many articles it is. */
  known: number
}

/** Who says some of it, the most promising first. */
export async function findCandidates(index: Index, query: Query, terms: Terms, frequency: Frequency, scope: Scope): Promise<Matches> {
  const evidence = rarest(evidenceOf(terms, frequency))
  const found = await index.each(
    evidence.map(({ expression }) => expression),
    mostOfOne,
  )
  const scores = new Map<number, number>()
  found.forEach((ids, i) => {
    for (const id of ids) scores.set(id, (scores.get(id) ?? 0) + evidence[i]!.worth)
  })
  const allowed = await restriction(index, query)
  const visible = await index.visible([...scores.keys()].filter(allowed), scope)
  const score = (id: number) => scores.get(id)!
  return new Map([...visible].sort(([a], [b]) => score(b) - score(a) || b - a))
}

function evidenceOf({ words, alternatives }: Terms, frequency: Frequency): Evidence[] {
  const pairs = pairTokens(words)
  const one = (text: string, worth: number) => ({ expression: token(text), worth, known: frequency(text) })
  const ofWords = words.flatMap((word, i) => {
    if (!carries(word)) return []
    const pair = pairs[i] && carries(words[i - 1]!) ? [one(pairs[i], word.pairWorth)] : []
    const exact = exactForm(word)
    const forms = exact ? [one(word.folded, word.worth / 2), one(exact, word.exactWorth / 2)] : [one(word.folded, word.worth)]
    return [...forms, one(titleToken(word.folded), word.worth / 2), ...pair]
  })
  const ofOthers = alternatives.map(({ words: meant, folded, weight }) => ({
    expression: { phrase: folded },
    worth: weight * meant.reduce((sum, i) => sum + words[i]!.worth, 0),
    known: Math.min(...folded.map(frequency)),
  }))
  return [...ofWords, ...ofOthers].filter(({ known }) => known > 0)
}

/** The rarest, until they stand in more articles than anybody wants to look at. */
function rarest(evidence: Evidence[]): Evidence[] {
  const sorted = evidence.toSorted((a, b) => a.known - b.known)
  let sum = 0
  return sorted.filter(({ known }, i) => {
    sum += known
    return i === 0 || sum <= mostFound
  })
}

/** What stands in quotation marks has to be there, what is excluded must not. */
async function restriction(index: Index, query: Query): Promise<(id: number) => boolean> {
  const quoted = quotedParts(query)
  if (quoted.length > 0) {
    const allowed = new Set(await index.ids(excluding(query, { all: quoted })))
    return (id) => allowed.has(id)
  }
  if (query.without.length === 0) return () => true
  const barred = new Set(await index.ids({ any: quotedParts({ units: query.without.map((unit) => ({ ...unit, quoted: true })) }) }))
  return (id) => !barred.has(id)
}
