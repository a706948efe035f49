import type { Db } from '#platform/database/schema.ts'
import { ask, byId, type Outcome, type Wish } from './ask.ts'
import { bestReading, candidates, isMisspelt, pairsToCount, type Vocabulary } from './correct.ts'
import type { Expression } from './expression.ts'
import { countTokens, listMatches, scoreMatches } from './index.store.ts'
import { wordsOf } from './levels.ts'
import { type Query, readQuery, type Word } from './query.ts'
import { spell } from './spell.ts'
import { listHeads, listTexts } from './text.store.ts'
import { readSyllables } from './tokens.ts'

/** What somebody probably meant, and what that finds. */
export interface Meant {
  text: string
  outcome: Outcome
}

const mostCorrected = 12

/** Another reading of the query that finds something close; undefined when there is none. `found`: the query itself found something. */
export async function findMeant(
  db: Db,
  query: Query,
  wish: Wish,
  found: boolean,
  vocabulary: () => Promise<Vocabulary>,
): Promise<Meant | undefined> {
  const words = wordsOf(query)
  const plain = query.without.length === 0 && query.units.every((unit) => !unit.quoted && unit.alternatives.length === 0)
  if (!plain || words.length > mostCorrected) return undefined
  return (await byNeighbours(db, words, wish, found, await vocabulary())) ?? (await byTitle(db, words, wish))
}

/** What neighbouring pairs speak for. */
async function byNeighbours(db: Db, words: Word[], wish: Wish, found: boolean, vocabulary: Vocabulary): Promise<Meant | undefined> {
  const choices = words.map(({ folded }) => candidates(folded, vocabulary))
  const pairs = await countTokens(db, pairsToCount(choices))
  const reading = bestReading(choices, vocabulary, pairs, found ? 6 : 3)
  if (!reading) return undefined
  const outcome = await ask(db, readQuery(reading.join(' ')), wish)
  if (found ? !outcome.close : outcome.matches.size === 0) return undefined
  const best = await listTexts(db, outcome.order.slice(0, 1))
  return { text: spell(words, reading, best.map(({ title, lead, body }) => `${title} ${lead} ${body}`)[0] ?? ''), outcome }
}

/** Titles that have all words but one, and in its place one that looks like it. */
async function byTitle(db: Db, words: Word[], wish: Wish): Promise<Meant | undefined> {
  if (words.length < 3) return undefined
  const folded = words.map((word) => word.folded)
  const allButOne: Expression = { any: folded.map((_, i) => ({ inTitle: folded.filter((_, n) => n !== i) })) }
  const matches = byId(await listMatches(db, allButOne, wish))
  const scored = (await scoreMatches(db, allButOne)).filter(({ id }) => matches.has(id)).sort((a, b) => b.score - a.score)
  const readings = (
    await listHeads(
      db,
      scored.slice(0, 100).map(({ id }) => id),
    )
  ).flatMap(({ id, title }) => {
    const reading = readTitle(folded, title)
    return reading ? [{ id, title, reading }] : []
  })
  if (readings.length === 0) return undefined
  const order = scored.map(({ id }) => id).filter((id) => readings.some((one) => one.id === id))
  const first = readings.find(({ id }) => id === order[0])!
  return {
    text: spell(words, first.reading, first.title),
    outcome: { matches: new Map(order.map((id) => [id, matches.get(id)!])), order, close: true },
  }
}

function readTitle(folded: string[], title: string): string[] | undefined {
  const inTitle = readSyllables(title.normalize('NFC')).map((syllable) => syllable.folded)
  const reading = folded.map((word) =>
    inTitle.includes(word) ? word : inTitle.find((other) => !folded.includes(other) && isMisspelt(word, other)),
  )
  return reading.every((word) => word !== undefined) ? reading : undefined
}
