import type { Expression } from '#search-engine/index/expression.ts'
import type { Index, Match, Matches, Visible } from '#search-engine/index/index.ts'
import { type Tiers, tiers, together } from './expressions.ts'
import type { Query } from './query.ts'
import { byCoverage } from './rank.ts'

/** What was found, and as much of its order as was asked for. */
export interface Outcome {
  matches: Matches
  /** The best first; those not in it come after, the newest first. */
  order: number[]
  /** Something has all words in its title, or all neighbours. */
  close: boolean
}

export const nothing: Outcome = { matches: new Map(), order: [], close: false }

/** How a page of the results is asked for. */
export interface Scope extends Visible {
  /** What the filters leave. */
  passes: (match: Match) => boolean
  /** How many places of the order matter; 0 when it is by date. */
  places: number
}

/** Beyond so many, more articles than anybody reads are as good; the newest of them are looked at. */
const mostOrdered = 500
/** Of so many that say it, those come first whose title or lead does. */
const many = 500

/** Finds what has everything, and not here and there by chance. */
export async function findAll(index: Index, query: Query, scope: Scope): Promise<Outcome> {
  if (query.units.length === 0) return nothing
  const matches = await index.matches(together(query), scope)
  if (matches.size === 0) return nothing
  const order = await rankClose(index, query, tiers(query), matches)
  if (order.length > 0 && isShort(order, matches, scope)) order.push(...(await rankRest(index, query, scope, matches, order)))
  return { matches, order, close: order.length > 0 }
}

/** What has all words in its title, or side by side. */
async function rankClose(index: Index, query: Query, { title, neighbours, exact }: Tiers, matches: Matches) {
  const inTitle = await closest(index, title, matches)
  const beside = neighbours ? await closest(index, neighbours, matches) : []
  const marked = new Set(exact ? await index.ids(exact) : [])
  return inOrder(index, query, [...new Set([...inTitle, ...beside])], matches, marked)
}

async function closest(index: Index, expression: Expression, matches: Matches): Promise<number[]> {
  const seen = async (asked: Expression) => (await index.ids(asked)).filter((id) => matches.has(id))
  const all = await seen(expression)
  if (all.length <= many) return all
  const inHead = await seen({ inHead: expression })
  return newest(inHead.length > 0 ? inHead : all, matches, mostOrdered)
}

const newest = (ids: number[], matches: Matches, most: number): number[] =>
  ids
    .map((id) => matches.get(id)!)
    .sort((a, b) => ((a.publishedAt ?? '') < (b.publishedAt ?? '') ? 1 : -1))
    .slice(0, most)
    .map(({ id }) => id)

/** What has everything, but nowhere together: by how much of it title and lead say. */
async function rankRest(index: Index, query: Query, scope: Scope, matches: Matches, order: number[]): Promise<number[]> {
  const known = new Set(order)
  const rest = [...matches.keys()].filter((id) => !known.has(id))
  return inOrder(index, query, newest(rest, matches, 2 * scope.places), matches)
}

/** Two outcomes as one: what the first found comes first. */
export const joined = (first: Outcome, second: Outcome): Outcome => ({
  matches: new Map([...first.matches, ...second.matches]),
  order: [...new Set([...first.order, ...second.order])],
  close: first.close || second.close,
})

const isShort = (order: number[], matches: Matches, { passes, places }: Scope) =>
  order.length < matches.size && order.filter((id) => passes(matches.get(id)!)).length < places

async function inOrder(index: Index, query: Query, found: number[], matches: Matches, marked = new Set<number>()): Promise<number[]> {
  const best = newest(found, matches, mostOrdered)
  const heads = await index.heads(best)
  const known = new Set(best)
  return [...byCoverage(heads, matches, query, marked), ...found.filter((id) => !known.has(id))]
}
