import type { Expression } from '#search-engine/index/expression.ts'
import type { Index, Match, Matches, Scored, Visible } from '#search-engine/index/index.ts'
import { anyOf, everything, type Tiers, tiers, wordsOf } from './levels.ts'
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
export interface Wish extends Visible {
  /** What the filters leave. */
  passes: (match: Match) => boolean
  /** How many places of the order matter; 0 when it is by date. */
  places: number
}

/** Beyond so many, more articles than anybody reads are as good; the newest of them are looked at. */
const reordered = 100
/** The engine's own rank costs some microseconds a match. */
const mostScored = { close: 500, wide: 4000 }

/** Finds what has everything. */
export async function ask(index: Index, query: Query, wish: Wish): Promise<Outcome> {
  if (query.units.length === 0) return nothing
  const matches = await index.matches(everything(query), wish)
  if (matches.size === 0) return nothing

  const { wide, ...near } = tiers(query)
  const order = await rankClose(index, query, near, matches)
  if (order.length > 0) {
    if (isShort(order, matches, wish)) order.push(...(await rankRest(index, query, wish, matches, order)))
    return { matches, order, close: true }
  }
  if (matches.size <= mostScored.wide)
    for (const tier of wide) if (isShort(order, matches, wish)) order.push(...(await rank(index, query, tier, matches, order)))
  return { matches, order, close: false }
}

/** What has all words in its title, or side by side. */
async function rankClose(index: Index, query: Query, { title, neighbours, exact }: Omit<Tiers, 'wide'>, matches: Matches) {
  const inTitle = await scoreFew(index, title, matches)
  const beside = neighbours ? await scoreFew(index, neighbours, matches) : []
  const marked = new Set(exact ? await index.ids(exact) : [])
  const scored = [...new Map([...beside, ...inTitle].map((one) => [one.id, one])).values()].map(({ id, score }) => ({
    id,
    score: score + (marked.has(id) ? withMarks : 0),
  }))
  return inOrder(index, query, scored, matches)
}

/** More than any score. */
const withMarks = 1.5

/** With the engine's own rank if they are few; else those whose title or lead says it, and of too many the newest. */
async function scoreFew(index: Index, expression: Expression, matches: Matches): Promise<Scored[]> {
  const seen = async (asked: Expression) => (await index.ids(asked)).filter((id) => matches.has(id))
  const all = await seen(expression)
  if (all.length === 0) return []
  if (all.length <= mostScored.close) return relative(await index.score(expression))
  const inHead = await seen({ inHead: expression })
  return newest(inHead.length > 0 ? inHead : all, matches, reordered).map((id) => ({ id, score: 0 }))
}

const relative = (scored: Scored[]): Scored[] => {
  const best = Math.max(...scored.map(({ score }) => score), Number.MIN_VALUE)
  return scored.map(({ id, score }) => ({ id, score: score / best }))
}

const newest = (ids: number[], matches: Matches, most: number): number[] =>
  ids
    .map((id) => matches.get(id)!)
    .sort((a, b) => ((a.publishedAt ?? '') < (b.publishedAt ?? '') ? 1 : -1))
    .slice(0, most)
    .map(({ id }) => id)

/** What has everything, but nowhere together: by how much of it title and lead say. */
async function rankRest(index: Index, query: Query, wish: Wish, matches: Matches, order: number[]): Promise<number[]> {
  const known = new Set(order)
  const rest = newest(
    [...matches.keys()].filter((id) => !known.has(id)),
    matches,
    2 * wish.places,
  )
  return inOrder(
    index,
    query,
    rest.map((id) => ({ id, score: 0 })),
    matches,
  )
}

/**
 * Finds what has one of these tokens at least, ranked by the engine alone. Rare ones say more, so where they are many the common ones only
 * count.
 * @param known how many articles hold each
 */
export async function askLoosely(
  index: Index,
  query: Query,
  tokens: string[],
  known: ReadonlyMap<string, number>,
  wish: Wish,
): Promise<Outcome> {
  const matches = await index.matches(anyOf(query, tokens), wish)
  const rare = rarest(tokens, known)
  const order = matches.size > 0 && rare.length > 0 ? await rank(index, query, anyOf(query, rare), matches, []) : []
  return { matches, order, close: false }
}

/** As many as are worth scoring, the rarest first. */
function rarest(tokens: string[], known: ReadonlyMap<string, number>): string[] {
  const count = (text: string) => known.get(text) ?? 0
  const sorted = tokens.toSorted((a, b) => count(a) - count(b))
  return sorted.filter((_, i) => sorted.slice(0, i + 1).reduce((sum, text) => sum + count(text), 0) <= mostScored.wide)
}

/** Two outcomes as one: what the first found comes first. */
export const joined = (first: Outcome, second: Outcome): Outcome => ({
  matches: new Map([...first.matches, ...second.matches]),
  order: [...new Set([...first.order, ...second.order])],
  close: first.close || second.close,
})

const isShort = (order: number[], matches: Matches, { passes, places }: Wish) =>
  order.length < matches.size && order.filter((id) => passes(matches.get(id)!)).length < places

/** One tier in order, without what is not visible or stands in the order already. */
async function rank(index: Index, query: Query, tier: Expression, matches: Matches, order: number[]): Promise<number[]> {
  const known = new Set(order)
  const scored = (await index.score(tier)).filter(({ id }) => !known.has(id))
  return inOrder(index, query, relative(scored), matches)
}

async function inOrder(index: Index, query: Query, scored: Scored[], matches: Matches): Promise<number[]> {
  const visible = scored.filter(({ id }) => matches.has(id)).sort((a, b) => b.score - a.score || b.id - a.id)
  const best = visible.slice(0, reordered * 2)
  const heads = await index.heads(best.map(({ id }) => id))
  return [...byCoverage(best, heads, matches, wordsOf(query)), ...visible.slice(reordered * 2).map(({ id }) => id)]
}
