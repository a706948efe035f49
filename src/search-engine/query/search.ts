import type { Index, Match, Matches, Visible } from '#search-engine/index/index.ts'
import { ask, askLoosely, joined, type Outcome, type Wish } from './ask.ts'
import { countFacets, type Facets, type Filters, passesOf } from './facets.ts'
import { pairsOf, wordsOf } from './levels.ts'
import { findMeant } from './meant.ts'
import { type Query, readQuery } from './query.ts'
import { holdsAll, type Marks, mark, type Part, snippet } from './snippet.ts'

export interface SearchRequest extends Visible, Filters {
  q: string
  sort?: 'relevance' | 'newest' | 'oldest'
  limit: number
  offset?: number
}

export interface Hit {
  id: number
  title: Part[]
  snippet: Part[]
}

/** What had to be there: every word, or since few or none have them all, neighbouring words, or any of them. */
export type Level = 'all' | 'pairs' | 'any'

export interface SearchAnswer {
  total: number
  hits: Hit[]
  facets: Facets
  level: Level
  /** How many have everything, whatever the filters leave. */
  exact: number
  /** Of the hits so many have everything; less than `total` at another level. */
  complete: number
  /** What was probably meant; its results are among the hits, alone when there are no others. */
  meant?: string
  /** The query was longer than what is searched for. */
  cut: boolean
}

const few = 3

/** One search, from the words typed to the marked hits. */
export async function search(index: Index, request: SearchRequest): Promise<SearchAnswer> {
  const { limit, offset = 0, sort = 'relevance' } = request
  const query = readQuery(request.q, await index.synonyms())
  const passes = passesOf(request)
  const wish = { publicAt: request.publicAt, passes, places: sort === 'relevance' ? offset + limit : 0 }
  const { outcome, asked, ...found } = await findBest(index, query, wish)

  const chosen = [...outcome.matches.values()].filter(passes)
  const sorted = sort === 'relevance' ? byRank(chosen, outcome, wish) : byTime(chosen, sort)
  const marks = marksOf(query, found.meant)
  const page = sorted.slice(offset, offset + limit).map(({ id }) => id)
  return {
    ...found,
    total: chosen.length,
    exact: asked.size,
    complete: [...asked.values()].filter(passes).length,
    hits: await showHits(index, page, marks),
    facets: countFacets(outcome.matches.values(), request),
    cut: query.cut,
  }
}

/** The numbers of everything a query finds, drafts included: for a list that has filters of its own. */
export async function searchIds(index: Index, q: string): Promise<number[]> {
  const query = readQuery(q, await index.synonyms())
  const { outcome } = await findBest(index, query, { passes: () => true, places: 0 })
  return [...outcome.matches.keys()]
}

/** `asked`: what has everything. */
type Best = Pick<SearchAnswer, 'level' | 'meant'> & { outcome: Outcome; asked: Matches }

/** What has everything; if nothing close is among it, what was probably meant too; if that is nothing, what has some of it. */
async function findBest(index: Index, query: Query, wish: Wish): Promise<Best> {
  const found = await ask(index, query, wish)
  const asked = found.matches
  if (found.close || query.units.length === 0) return { outcome: found, asked, level: 'all' }

  const meant = await findMeant(index, query, wish, asked.size > 0)
  if (meant) return { outcome: joined(meant.outcome, found), asked, level: 'all', meant: meant.text }
  if (asked.size >= few) return { outcome: found, asked, level: 'all' }

  const words = wordsOf(query).map(({ folded }) => folded)
  const pairs = pairsOf(query)
  for (const [level, tokens, counts] of [
    ['pairs', pairs.length > 1 ? pairs : [], () => index.count(pairs)],
    ['any', words.length > 1 ? words : [], () => index.syllables()],
  ] as const) {
    const more = tokens.length > 0 ? await askLoosely(index, query, tokens, await counts(), wish) : undefined
    if (more && more.matches.size > asked.size) return { outcome: joined(found, more), asked, level }
  }
  return { outcome: found, asked, level: 'all' }
}

function byTime(matches: Match[], sort: 'newest' | 'oldest'): Match[] {
  const newest = (a: Match, b: Match) => compare(b.publishedAt ?? '', a.publishedAt ?? '') || b.id - a.id
  return matches.sort(sort === 'newest' ? newest : (a, b) => newest(b, a))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** As far as it is asked for. */
function byRank(chosen: Match[], { matches, order }: Outcome, { passes, places }: Wish): Match[] {
  const ranked = order.map((id) => matches.get(id)!).filter(passes)
  if (ranked.length >= Math.min(places, chosen.length)) return ranked
  const known = new Set(order)
  return [
    ...ranked,
    ...byTime(
      chosen.filter(({ id }) => !known.has(id)),
      'newest',
    ),
  ]
}

function marksOf(query: Query, meant = ''): Marks {
  const typed = [...wordsOf(query), ...wordsOf(readQuery(meant))]
  const withMarks = typed.some(({ folded, exact }) => folded !== exact)
  const words = Map.groupBy(typed, ({ folded }) => folded)
  return {
    words: new Map([...words].map(([folded, same]) => [folded, new Set(withMarks ? same.map(({ exact }) => exact) : [])])),
    phrases: query.units.flatMap(({ alternatives }) => alternatives),
  }
}

/** A lead that holds all the words is the snippet; else the body is read too. */
async function showHits(index: Index, ids: number[], marks: Marks): Promise<Hit[]> {
  const heads = new Map((await index.heads(ids)).map((head) => [head.id, head]))
  const enough = (id: number) => holdsAll(heads.get(id)?.lead ?? '', marks)
  const bodies = new Map((await index.texts(ids.filter((id) => !enough(id)))).map(({ id, body }) => [id, body]))
  return ids.flatMap((id) => {
    const head = heads.get(id)
    return head ? [{ id, title: mark(head.title, marks), snippet: snippet(`${head.lead} ${bodies.get(id) ?? ''}`.trim(), marks) }] : []
  })
}
