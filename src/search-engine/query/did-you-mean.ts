import type { Index } from '#search-engine/index/index.ts'
import { bestReading, candidates, pairsToCount } from './correct.ts'
import { wordsOf } from './expressions.ts'
import { findAll, type Outcome, type Scope } from './find-all.ts'
import { type Query, readQuery, type Word } from './query.ts'
import { findRelevant, type Relevant } from './relevance.ts'
import { spell } from './spell.ts'
import { pairTokens } from './terms.ts'
import { byHead } from './title-correction.ts'

/** What somebody probably meant, and what that finds. */
export interface Correction {
  text: string
  outcome: Outcome
}

const mostCorrected = 24
/** A longer one is hardly a title that somebody remembers. */
const longestHead = 8
/** Who finds so much of what was asked made no error that matters. */
const sureEnough = 0.9

/** Another reading of the query that finds something close; undefined when there is none. */
export async function findCorrection(
  index: Index,
  query: Query,
  scope: Scope,
  reading: string[] | undefined,
): Promise<Correction | undefined> {
  const words = wordsOf(query)
  if (!isPlain(query)) return undefined
  const known = new Set(query.units.flatMap((unit) => (unit.alternatives.length > 0 ? unit.words : [])))
  const inHead = words.length <= longestHead ? await byHead(index, words, known, scope, await index.syllables()) : undefined
  return inHead ?? (reading && byNeighbours(index, words, reading, scope))
}

/** What says most of it; with its typing errors undone where that says more. */
export async function findCorrected(index: Index, query: Query, scope: Scope, reading?: string[]): Promise<Relevant & { meant?: string }> {
  const found = await findRelevant(index, query, scope)
  if (!reading || found.best > sureEnough) return found
  const corrected = await findRelevant(index, readQuery(reading.join(' '), await index.synonyms()), scope)
  if (corrected.best <= found.best + 0.2) return found
  return { ...corrected, meant: await spelt(index, wordsOf(query), reading, corrected.order) }
}

/** What neighbouring pairs speak for. */
async function byNeighbours(index: Index, words: Word[], reading: string[], scope: Scope): Promise<Correction | undefined> {
  const outcome = await findAll(index, readQuery(reading.join(' ')), scope)
  return outcome.close ? { text: await spelt(index, words, reading, outcome.order), outcome } : undefined
}

async function spelt(index: Index, words: Word[], reading: string[], [best]: number[]): Promise<string> {
  const [text] = await index.texts(best === undefined ? [] : [best])
  return spell(words, reading, text ? `${text.title} ${text.lead} ${text.body}` : '')
}

/** The query as its neighbouring pairs speak for it; undefined when that is as it was typed. `found`: it found something itself. */
export async function readNeighbours(index: Index, query: Query, found: boolean): Promise<string[] | undefined> {
  const words = wordsOf(query)
  if (!isPlain(query) || words.length > mostCorrected) return undefined
  const vocabulary = await index.syllables()
  const doubtful = await doubts(index, words)
  const all = words.map(({ folded }, i) => (doubtful[i] ? candidates(folded, vocabulary) : [{ word: folded, cost: 0 }]))
  const choices = isShort(words) ? all.map((some) => some.filter(({ cost }) => cost < 1)) : all
  if (choices.every((some) => some.length === 1)) return undefined
  return bestReading(choices, vocabulary, await index.count(pairsToCount(choices)), found ? 6 : 3)
}

/** Which words stand beside neither of their neighbours anywhere. */
async function doubts(index: Index, words: Word[]): Promise<boolean[]> {
  const pairs = pairTokens(words)
  const known = await index.frequencies(pairs.filter((pair) => pair !== undefined))
  const stands = pairs.map((pair) => pair !== undefined && (known.get(pair) ?? 0) > 0)
  return words.map((_, i) => !stands[i] && !stands[i + 1])
}

const isPlain = (query: Query) => query.without.length === 0 && query.units.every((unit) => !unit.quoted)

/** Alone, and like too many others: only letters left over from typing its marks tell what it was to be. */
const isShort = ([word, ...others]: Word[]) => others.length === 0 && word!.folded.length < 4
