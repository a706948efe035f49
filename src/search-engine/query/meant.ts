import type { Index } from '#search-engine/index/index.ts'
import { ask, type Outcome, type Wish } from './ask.ts'
import { bestReading, candidates, pairsToCount, type Vocabulary } from './correct.ts'
import { wordsOf } from './levels.ts'
import { byHead } from './misspelt.ts'
import { type Query, readQuery, type Word } from './query.ts'
import { spell } from './spell.ts'

/** What somebody probably meant, and what that finds. */
export interface Meant {
  text: string
  outcome: Outcome
}

const mostCorrected = 12

/** Another reading of the query that finds something close; undefined when there is none. `found`: the query itself found something. */
export async function findMeant(index: Index, query: Query, wish: Wish, found: boolean): Promise<Meant | undefined> {
  const words = wordsOf(query)
  const plain = query.without.length === 0 && query.units.every((unit) => !unit.quoted && unit.alternatives.length === 0)
  if (!plain || words.length > mostCorrected) return undefined
  const vocabulary = await index.syllables()
  return (await byHead(index, words, wish, vocabulary)) ?? (await byNeighbours(index, words, wish, found, vocabulary))
}

/** What neighbouring pairs speak for. */
async function byNeighbours(index: Index, words: Word[], wish: Wish, found: boolean, vocabulary: Vocabulary): Promise<Meant | undefined> {
  const all = words.map(({ folded }) => candidates(folded, vocabulary))
  const choices = isShort(words) ? all.map((some) => some.filter(({ cost }) => cost < 1)) : all
  const pairs = await index.count(pairsToCount(choices))
  const reading = bestReading(choices, vocabulary, pairs, found ? 6 : 3)
  if (!reading) return undefined
  const outcome = await ask(index, readQuery(reading.join(' ')), wish)
  if (!outcome.close) return undefined
  const best = await index.texts(outcome.order.slice(0, 1))
  return { text: spell(words, reading, best.map(({ title, lead, body }) => `${title} ${lead} ${body}`)[0] ?? ''), outcome }
}

/** Alone, and like too many others: only letters left over from typing its marks tell what it was to be. */
const isShort = ([word, ...others]: Word[]) => others.length === 0 && word!.folded.length < 4
