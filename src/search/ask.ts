import type { Db } from '#platform/database/schema.ts'
import type { Expression } from './expression.ts'
import { listIds, listMatches, type Match, type Scored, scoreMatches, type Visible } from './index.store.ts'
import { everything, type Tiers, tiers, wordsOf } from './levels.ts'
import type { Query } from './query.ts'
import { byCoverage } from './rank.ts'
import { listHeads } from './text.store.ts'

/** What was found, and as much of its order as was asked for. */
export interface Outcome {
  matches: Map<number, Match>
  /** The best first; those not in it come after, the newest first. */
  order: number[]
  /** Something has all words in its title, or all neighbours. */
  close: boolean
}

export const nothing: Outcome = { matches: new Map(), order: [], close: false }

/** How a page of the results is asked for. */
export interface Wish extends Visible {
  /** What the filters leave. */
  passes: (match: Match) => boolean
  /** How many places of the order matter; 0 when it is by date. */
  places: number
}

const reordered = 100
/** Scoring costs some microseconds a match. Where something close was found, what comes after it may as well be ordered by date. */
const mostScored = { besideClose: 500, alone: 6000 }

/** Finds what has everything. */
export async function ask(db: Db, query: Query, wish: Wish): Promise<Outcome> {
  if (query.units.length === 0) return nothing
  const matches = byId(await listMatches(db, everything(query), wish))
  if (matches.size === 0) return nothing

  const { wide, ...near } = tiers(query)
  const order = await rankClose(db, query, near, matches)
  const close = order.length > 0
  if (matches.size <= (close ? mostScored.besideClose : mostScored.alone))
    for (const tier of wide) if (isShort(order, matches, wish)) order.push(...(await rank(db, query, tier, matches, order)))
  return { matches, order, close }
}

/** What has all words in its title, or side by side. */
async function rankClose(db: Db, query: Query, { title, neighbours, exact }: Omit<Tiers, 'wide'>, matches: Map<number, Match>) {
  const inTitle = relative(await scoreMatches(db, title))
  const beside = relative(neighbours ? await scoreMatches(db, neighbours) : [])
  const marked = new Set(exact ? await listIds(db, exact) : [])
  const scored = [...new Map([...beside, ...inTitle].map((one) => [one.id, one])).values()].map(({ id, score }) => ({
    id,
    score: score + (marked.has(id) ? withMarks : 0),
  }))
  return inOrder(db, query, scored, matches)
}

/** More than any score, less than the words in the title. */
const withMarks = 1.5

const relative = (scored: Scored[]): Scored[] => {
  const best = Math.max(...scored.map(({ score }) => score), Number.MIN_VALUE)
  return scored.map(({ id, score }) => ({ id, score: score / best }))
}

/** Finds what `expression` says, ranked by the engine alone. */
export async function askLoosely(db: Db, query: Query, expression: Expression, wish: Wish): Promise<Outcome> {
  const matches = byId(await listMatches(db, expression, wish))
  return { matches, order: matches.size > 0 ? await rank(db, query, expression, matches, []) : [], close: false }
}

/** Two outcomes as one: what the first found comes first. */
export const joined = (first: Outcome, second: Outcome): Outcome => ({
  matches: new Map([...first.matches, ...second.matches]),
  order: [...new Set([...first.order, ...second.order])],
  close: first.close || second.close,
})

export const byId = (matches: Match[]) => new Map(matches.map((match) => [match.id, match]))

const isShort = (order: number[], matches: Map<number, Match>, { passes, places }: Wish) =>
  order.length < matches.size && order.filter((id) => passes(matches.get(id)!)).length < places

/** One tier in order, without what is not visible or stands in the order already. */
async function rank(db: Db, query: Query, tier: Expression, matches: Map<number, Match>, order: number[]): Promise<number[]> {
  const known = new Set(order)
  const scored = (await scoreMatches(db, tier)).filter(({ id }) => !known.has(id))
  return inOrder(db, query, relative(scored), matches)
}

async function inOrder(db: Db, query: Query, scored: Scored[], matches: Map<number, Match>): Promise<number[]> {
  const visible = scored.filter(({ id }) => matches.has(id)).sort((a, b) => b.score - a.score || b.id - a.id)
  const best = visible.slice(0, reordered)
  const heads = new Map(
    (
      await listHeads(
        db,
        best.map(({ id }) => id),
      )
    ).map((head) => [head.id, head]),
  )
  return [...byCoverage(best, heads, matches, wordsOf(query)), ...visible.slice(reordered).map(({ id }) => id)]
}
