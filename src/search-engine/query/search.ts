import type { FilePage } from '#search-engine/files/page.store.ts'
import type { Index, Match, Matches, Visible } from '#search-engine/index/index.ts'
import { findCorrected, findCorrection, readNeighbours } from './did-you-mean.ts'
import { wordsOf } from './expressions.ts'
import { countFacets, type Facets, type Filters, passesOf } from './facets.ts'
import { findPage } from './file-hit.ts'
import { findAll, joined, type Outcome, type Scope } from './find-all.ts'
import { missingFrom } from './missing.ts'
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
  /** Words that it does not say, as they were typed. */
  missing: string[]
  /** The snippet stands in this file of it; page 0: it has no pages. */
  file?: Omit<FilePage, 'content'>
}

/** What is shown: what has every word, what says enough of them, or since nothing does, the few that come near. */
export type Level = 'all' | 'some' | 'near'

export interface SearchAnswer {
  total: number
  hits: Hit[]
  facets: Facets
  level: Level
  /** How many have everything, whatever the filters leave. */
  exact: number
  /** How many hits there are without the filters. */
  unfiltered: number
  /** What was probably meant; its results are among the hits, alone when there are no others. */
  meant?: string
  /** The query was longer than what is searched for. */
  cut: boolean
}

/** One search, from the words typed to the marked hits. */
export async function search(index: Index, request: SearchRequest): Promise<SearchAnswer> {
  const { limit, offset = 0, sort = 'relevance' } = request
  const query = readQuery(request.q, await index.synonyms())
  const passes = passesOf(request)
  const scope = { publicAt: request.publicAt, passes, places: sort === 'relevance' ? offset + limit : 0 }
  const { outcome, asked, ...found } = await findBest(index, query, scope)

  const chosen = [...outcome.matches.values()].filter(passes)
  const sorted = sort === 'relevance' ? byRank(chosen, outcome, scope) : byTime(chosen, sort)
  const marks = marksOf(query, found.meant)
  const page = sorted.slice(offset, offset + limit).map(({ id }) => id)
  return {
    ...found,
    total: chosen.length,
    exact: asked.size,
    unfiltered: outcome.matches.size,
    hits: await showHits(index, page, marks, query, found.level === 'all'),
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

/** What has everything close together; if there is nothing of the kind, what was probably meant, and what says most of it. */
async function findBest(index: Index, query: Query, scope: Scope): Promise<Best> {
  const found = await findAll(index, query, scope)
  const asked = found.matches
  const one = wordsOf(query).length === 1
  if (query.units.length === 0 || (asked.size > 0 && (one || found.close))) return { outcome: found, asked, level: 'all' }

  const reading = await readNeighbours(index, query, asked.size > 0)
  const meant = await findCorrection(index, query, scope, reading)
  if (meant) return { outcome: joined(meant.outcome, found), asked, level: 'all', meant: meant.text }
  const { good, meant: text, ...relevant } = await findCorrected(index, query, scope, reading)
  const level = good ? (asked.size > 0 ? 'all' : 'some') : 'near'
  return { outcome: good ? joined(relevant, found) : relevant, asked, level, meant: text }
}

function byTime(matches: Match[], sort: 'newest' | 'oldest'): Match[] {
  const newest = (a: Match, b: Match) => compare(b.publishedAt ?? '', a.publishedAt ?? '') || b.id - a.id
  return matches.sort(sort === 'newest' ? newest : (a, b) => newest(b, a))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** As far as it is asked for. */
function byRank(chosen: Match[], { matches, order }: Outcome, { passes, places, publicAt }: Scope): Match[] {
  const ranked = expiredBehind(order.map((id) => matches.get(id)!).filter(passes), publicAt)
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

/** What is over stands behind what is in force. */
function expiredBehind(matches: Match[], now: string | undefined): Match[] {
  const { over = [], inForce = [] } = Object.groupBy(matches, ({ expiresAt }) =>
    now && expiresAt && expiresAt <= now ? 'over' : 'inForce',
  )
  return [...inForce, ...over]
}

function marksOf(query: Query, meant = ''): Marks {
  const typed = [...wordsOf(query), ...wordsOf(readQuery(meant))]
  const withMarks = typed.some(({ folded, exact }) => folded !== exact)
  const words = Map.groupBy(typed, ({ folded }) => folded)
  return {
    words: new Map([...words].map(([folded, same]) => [folded, new Set(withMarks ? same.map(({ exact }) => exact) : [])])),
    phrases: query.units.flatMap(({ alternatives }) => alternatives.map(({ folded }) => folded)),
  }
}

/** A lead that holds all the words is the snippet; else the body is read too, and what files say. */
async function showHits(index: Index, ids: number[], marks: Marks, query: Query, all: boolean): Promise<Hit[]> {
  const heads = new Map((await index.heads(ids)).map((head) => [head.id, head]))
  const enough = (id: number) => holdsAll(heads.get(id)?.lead ?? '', marks)
  const texts = new Map((await index.texts(ids.filter((id) => !enough(id)))).map((text) => [text.id, text]))
  const hits: Hit[] = []
  for (const head of ids.flatMap((id) => heads.get(id) ?? [])) {
    const { body = '', files = '' } = texts.get(head.id) ?? {}
    const text = `${head.lead} ${body}`.trim()
    const lacking = all && !files ? [] : missingFrom(`${head.title} ${text}`, query)
    const page = files && lacking.length > 0 ? findPage(await index.pages(head.id), lacking, query) : undefined
    const missing = page && !all ? missingFrom(`${head.title} ${text} ${page.content}`, query) : lacking
    hits.push({
      id: head.id,
      title: mark(head.title, marks),
      snippet: snippet(page?.content ?? text, marks),
      missing: all ? [] : missing,
      file: page && withoutContent(page),
    })
  }
  return hits
}

const withoutContent = ({ content: _, ...page }: FilePage) => page
