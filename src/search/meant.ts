import type { Db } from '#platform/database/schema.ts'
import { ask, byId, type Outcome, type Wish } from './ask.ts'
import { bestReading, candidates, isMisspelt, pairsToCount, type Vocabulary } from './correct.ts'
import { type Expression, token } from './expression.ts'
import { countTokens, listMatches, scoreMatches } from './index.store.ts'
import { wordsOf } from './levels.ts'
import { type Query, readQuery, type Word } from './query.ts'
import { spell } from './spell.ts'
import { type Head, listHeads, listTexts } from './text.store.ts'
import { pairToken, readFolded } from './tokens.ts'

/** What somebody probably meant, and what that finds. */
export interface Meant {
  text: string
  outcome: Outcome
}

const mostCorrected = 12
const mostRead = 100

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
  return (await byHead(db, words, wish)) ?? (await byNeighbours(db, words, wish, found, await vocabulary()))
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

/** Titles and leads that say it but for one word, and in its place one that looks like it. */
async function byHead(db: Db, words: Word[], wish: Wish): Promise<Meant | undefined> {
  if (words.length < 3) return undefined
  const folded = words.map((word) => word.folded)
  const allButOne: Expression = { any: folded.flatMap((_, i) => withoutOne(folded, i)) }
  const matches = byId(await listMatches(db, allButOne, wish))
  const scored = (await scoreMatches(db, allButOne)).filter(({ id }) => matches.has(id)).sort((a, b) => b.score - a.score)
  const order = scored.slice(0, mostRead).map(({ id }) => id)
  const heads = new Map((await listHeads(db, order)).map((head) => [head.id, head]))

  const readings = order.flatMap((id) => {
    const reading = readHead(folded, heads.get(id)!)
    return reading ? [{ id, reading }] : []
  })
  const [first] = readings
  if (!first) return undefined
  const { title, lead } = heads.get(first.id)!
  const found = readings.map(({ id }) => id)
  const outcome = { matches: new Map(found.map((id) => [id, matches.get(id)!])), order: found, close: true }
  return { text: spell(words, first.reading, `${title} ${lead}`), outcome }
}

/** All words but one in the title, or all neighbours that the one has no part in. */
function withoutOne(folded: string[], one: number): Expression[] {
  const pairs = folded.slice(1).flatMap((word, i) => (i === one || i + 1 === one ? [] : [token(pairToken(folded[i]!, word))]))
  return [{ inTitle: folded.filter((_, i) => i !== one) }, ...(pairs.length > 0 ? [{ all: pairs }] : [])]
}

/** What the title says in any order, or the lead in this one. */
function readHead(folded: string[], { title, lead }: Head): string[] | undefined {
  const inTitle = readFolded(title.normalize('NFC')).map((syllable) => syllable.folded)
  const reading = folded.map((word) =>
    inTitle.includes(word) ? word : inTitle.find((other) => !folded.includes(other) && isMisspelt(word, other)),
  )
  if (reading.every((word) => word !== undefined)) return reading

  const inLead = readFolded(lead.normalize('NFC')).map((syllable) => syllable.folded)
  const fits = (at: number) => {
    const wrong = folded.filter((word, i) => word !== inLead[at + i])
    return wrong.length === 1 && isMisspelt(wrong[0]!, inLead[at + folded.indexOf(wrong[0]!)] ?? '')
  }
  const at = inLead.findIndex((_, i) => fits(i))
  return at < 0 ? undefined : inLead.slice(at, at + folded.length)
}
