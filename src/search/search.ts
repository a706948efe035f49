import type { Db } from '#platform/database/schema.ts'
import { type Expression, rankedBy } from './expression.ts'
import { type Match, matchDocuments, type Visible } from './index.store.ts'
import { allOf, anyPair, anyWord, exactForms, pairsOf, type Query, readQuery } from './query.ts'
import { byCoverage } from './rank.ts'
import { type Marks, mark, type Part, snippet } from './snippet.ts'
import { listHeads, listTexts } from './text.store.ts'

export interface SearchRequest extends Visible {
  q: string
  kind?: Match['kind']
  categoryId?: number
  /** Stored times: published from `from` until just before `until`. */
  from?: string
  until?: string
  sort?: 'relevance' | 'newest' | 'oldest'
  limit: number
  offset?: number
}

export interface Hit {
  id: number
  title: Part[]
  snippet: Part[]
}

/** What had to be there: every word, or since nothing has them all, neighbouring words, or any of them. */
export type Level = 'all' | 'pairs' | 'any'

export interface SearchAnswer {
  total: number
  hits: Hit[]
  level: Level
  /** The query was longer than what is searched for. */
  cut: boolean
}

const reordered = 100

/** One search, from the words typed to the marked hits. */
export async function search(db: Db, request: SearchRequest): Promise<SearchAnswer> {
  const query = readQuery(request.q)
  const { level, matches } = await firstLevel(db, query, request)
  const chosen = matches.filter((match) => passes(match, request))
  const sorted =
    request.sort === 'newest' || request.sort === 'oldest' ? byTime(chosen, request.sort) : await byRelevance(db, query, chosen)
  const offset = request.offset ?? 0
  const page = sorted.slice(offset, offset + request.limit).map(({ id }) => id)
  return { total: chosen.length, hits: await showHits(db, query, page), level, cut: query.cut }
}

/** The strictest level that finds anything. */
async function firstLevel(db: Db, query: Query, request: SearchRequest): Promise<{ level: Level; matches: Match[] }> {
  const pairs = pairsOf(query)
  const levels: [Level, Expression][] =
    query.units.length === 0
      ? []
      : [['all', allOf(query)], ...(pairs.length > 1 ? [['pairs', anyPair(query)] as [Level, Expression]] : []), ['any', anyWord(query)]]
  for (const [level, expression] of levels) {
    const matches = await matchDocuments(db, rankedBy(expression, [...pairs, ...exactForms(query)]), request)
    if (matches.length > 0) return { level, matches }
  }
  return { level: 'all', matches: [] }
}

const passes = (match: Match, { kind, categoryId, from, until }: SearchRequest): boolean =>
  (kind === undefined || match.kind === kind) &&
  (categoryId === undefined || match.categoryId === categoryId) &&
  (from === undefined || (match.publishedAt ?? '') >= from) &&
  (until === undefined || (match.publishedAt ?? '') < until)

function byTime(matches: Match[], sort: 'newest' | 'oldest'): Match[] {
  const newest = (a: Match, b: Match) => (b.publishedAt ?? '').localeCompare(a.publishedAt ?? '') || b.id - a.id
  return matches.sort(sort === 'newest' ? newest : (a, b) => newest(b, a))
}

async function byRelevance(db: Db, query: Query, matches: Match[]): Promise<Match[]> {
  matches.sort((a, b) => b.score - a.score || b.id - a.id)
  const best = matches.slice(0, reordered)
  const heads = new Map(
    (
      await listHeads(
        db,
        best.map(({ id }) => id),
      )
    ).map((head) => [head.id, head]),
  )
  const pairs = pairsOf(query)
  const holding = pairs.length > 0 ? new Set((await matchDocuments(db, { all: pairs }, {})).map(({ id }) => id)) : new Set<number>()
  const candidates = best.map((match) => ({ match, title: heads.get(match.id)?.title ?? '', hasPairs: holding.has(match.id) }))
  return [
    ...byCoverage(
      candidates,
      query.units.flatMap((unit) => unit.words),
    ),
    ...matches.slice(reordered),
  ]
}

async function showHits(db: Db, query: Query, ids: number[]): Promise<Hit[]> {
  const marks: Marks = new Set(query.units.flatMap((unit) => unit.words.map((word) => word.folded)))
  const texts = new Map((await listTexts(db, ids)).map((one) => [one.id, one]))
  return ids.flatMap((id) => {
    const text = texts.get(id)
    return text ? [{ id, title: mark(text.title, marks), snippet: snippet(`${text.lead} ${text.body}`.trim(), marks) }] : []
  })
}
