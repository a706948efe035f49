import type { Db } from '#platform/database/schema.ts'
import type { Expression } from './expression.ts'
import { listMatches, type Match, type Scored, scoreMatches, type Visible } from './index.store.ts'
import { everything, tiers, wordsOf } from './levels.ts'
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
const mostScored = { besideClose: 1000, alone: 6000 }

/** Finds what has everything. */
export async function ask(db: Db, query: Query, wish: Wish): Promise<Outcome> {
  if (query.units.length === 0) return nothing
  const matches = byId(await listMatches(db, everything(query), wish))
  const { close, wide } = tiers(query)
  const order: number[] = []
  if (matches.size === 0) return { matches, order, close: false }

  for (const tier of close)
    if (order.length === 0 || isShort(order, matches, wish)) order.push(...(await rank(db, query, tier, matches, order)))
  const isClose = order.length > 0
  if (matches.size <= (isClose ? mostScored.besideClose : mostScored.alone))
    for (const tier of wide) if (isShort(order, matches, wish)) order.push(...(await rank(db, query, tier, matches, order)))
  return { matches, order, close: isClose }
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
  const scored = (await scoreMatches(db, tier)).filter(({ id }) => matches.has(id) && !known.has(id)).sort(byScore)
  const best = scored.slice(0, reordered)
  const heads = new Map(
    (
      await listHeads(
        db,
        best.map(({ id }) => id),
      )
    ).map((head) => [head.id, head]),
  )
  return [...byCoverage(best, heads, matches, wordsOf(query)), ...scored.slice(reordered).map(({ id }) => id)]
}

const byScore = (a: Scored, b: Scored) => b.score - a.score || b.id - a.id
