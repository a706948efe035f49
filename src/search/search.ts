import type { Db } from '#platform/database/schema.ts'
import { ask, askLoosely, joined, type Outcome, type Wish } from './ask.ts'
import { countFacets, type Facets, type Filters, passesOf } from './facets.ts'
import type { Match, Visible } from './index.store.ts'
import { anyPair, anyWord, pairsOf, wordsOf } from './levels.ts'
import { findMeant } from './meant.ts'
import { type Query, readQuery } from './query.ts'
import { type Marks, mark, type Part, snippet } from './snippet.ts'
import { foldedSynonyms } from './synonym.store.ts'
import { listTexts } from './text.store.ts'
import { vocabularyOf } from './vocabulary.ts'

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
  /** How many have everything; less than `total` at another level. */
  exact: number
  /** What was probably meant; its results are among the hits, alone when there are no others. */
  meant?: string
  /** The query was longer than what is searched for. */
  cut: boolean
}

const few = 3

/** One search, from the words typed to the marked hits. */
export async function search(db: Db, request: SearchRequest): Promise<SearchAnswer> {
  const { limit, offset = 0, sort = 'relevance' } = request
  const query = readQuery(request.q, await foldedSynonyms(db))
  const passes = passesOf(request)
  const wish = { publicAt: request.publicAt, passes, places: sort === 'relevance' ? offset + limit : 0 }
  const { outcome, ...found } = await findBest(db, query, wish)

  const chosen = [...outcome.matches.values()].filter(passes)
  const sorted = sort === 'relevance' ? byRank(chosen, outcome.order) : byTime(chosen, sort)
  const marks = new Set(wordsToMark(query, found.meant))
  const page = sorted.slice(offset, offset + limit).map(({ id }) => id)
  return {
    ...found,
    total: chosen.length,
    hits: await showHits(db, page, marks),
    facets: countFacets(outcome.matches.values(), request),
    cut: query.cut,
  }
}

/** The numbers of everything a query finds, drafts included: for a list that has filters of its own. */
export async function searchIds(db: Db, q: string): Promise<number[]> {
  const query = readQuery(q, await foldedSynonyms(db))
  const { outcome } = await findBest(db, query, { passes: () => true, places: 0 })
  return [...outcome.matches.keys()]
}

type Best = Pick<SearchAnswer, 'level' | 'exact' | 'meant'> & { outcome: Outcome }

/** What has everything; if nothing close is among it, what was probably meant too; if that is nothing, what has some of it. */
async function findBest(db: Db, query: Query, wish: Wish): Promise<Best> {
  const asked = await ask(db, query, wish)
  const exact = asked.matches.size
  if (asked.close || query.units.length === 0) return { outcome: asked, exact, level: 'all' }

  const meant = await findMeant(db, query, wish, exact > 0, () => vocabularyOf(db))
  if (meant) return { outcome: joined(meant.outcome, asked), exact, level: 'all', meant: meant.text }
  if (exact >= few) return { outcome: asked, exact, level: 'all' }

  for (const [level, expression] of [
    ['pairs', pairsOf(query).length > 1 ? anyPair(query) : undefined],
    ['any', wordsOf(query).length > 1 ? anyWord(query) : undefined],
  ] as const) {
    const more = expression && (await askLoosely(db, query, expression, wish))
    if (more && more.matches.size > exact) return { outcome: joined(asked, more), exact, level }
  }
  return { outcome: asked, exact, level: 'all' }
}

function byTime(matches: Match[], sort: 'newest' | 'oldest'): Match[] {
  const newest = (a: Match, b: Match) => compare(b.publishedAt ?? '', a.publishedAt ?? '') || b.id - a.id
  return matches.sort(sort === 'newest' ? newest : (a, b) => newest(b, a))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function byRank(matches: Match[], order: number[]): Match[] {
  const places = new Map(order.map((id, place) => [id, place]))
  const ranked = matches.filter(({ id }) => places.has(id)).sort((a, b) => places.get(a.id)! - places.get(b.id)!)
  return ranked.length === matches.length
    ? ranked
    : [
        ...ranked,
        ...byTime(
          matches.filter(({ id }) => !places.has(id)),
          'newest',
        ),
      ]
}

const wordsToMark = (query: Query, meant = ''): string[] => [
  ...wordsOf(query).map(({ folded }) => folded),
  ...query.units.flatMap(({ alternatives }) => alternatives.flat()),
  ...wordsOf(readQuery(meant)).map(({ folded }) => folded),
]

async function showHits(db: Db, ids: number[], marks: Marks): Promise<Hit[]> {
  const texts = new Map((await listTexts(db, ids)).map((one) => [one.id, one]))
  return ids.flatMap((id) => {
    const text = texts.get(id)
    return text ? [{ id, title: mark(text.title, marks), snippet: snippet(`${text.lead} ${text.body}`.trim(), marks) }] : []
  })
}
