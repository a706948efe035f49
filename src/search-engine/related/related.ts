import { nfc } from '#platform/text/vietnamese.ts'
import { token } from '#search-engine/index/expression.ts'
import type { Index } from '#search-engine/index/index.ts'
import { asking } from '#search-engine/query/question-words.ts'
import { pairToken, readSyllables } from '#search-engine/words/tokens.ts'

export interface RelatedRequest {
  id: number
  title: string
  lead: string
  /** A stored time: what has expired by then says nothing any more. */
  now: string
  limit: number
}

/** Of an article's pairs of syllables the rarest are looked for, and of what has one the newest are looked at. */
const [mostPairs, mostOfOne, mostCompared] = [12, 300, 40]
/** What two articles have to have in common; one pair that few articles have is so much, of a common one it takes three. */
const enough = 0.5
const worthMore = { inTitle: 1.5, inOtherHead: 1 }

/** The numbers of published articles that say most of what is rare in this one's title and lead, the nearest first. */
export async function related(index: Index, { id, title, lead, now, limit }: RelatedRequest): Promise<number[]> {
  const titled = new Set(pairsIn(title))
  const pairs = [...new Set([...titled, ...pairsIn(lead)])]
  const [articles, known] = await Promise.all([index.size(), index.frequencies(pairs)])
  const rare = pairs
    .map((pair) => ({ pair, worth: worthOf(known.get(pair) ?? 0, articles) * (titled.has(pair) ? worthMore.inTitle : 1) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, mostPairs)
  const scores = await gather(index, rare)
  const matches = await index.visible(scores.keys(), { publicAt: '9' })
  const inForce = [...matches.values()].filter((match) => match.id !== id && (match.expiresAt ?? '9') > now)
  const near = best(
    scores,
    inForce.map((match) => match.id),
  ).slice(0, mostCompared)
  for (const head of await index.heads(near)) {
    const said = new Set(pairsIn(`${head.title}\n${head.lead}`))
    for (const { pair, worth } of rare) if (said.has(pair)) scores.set(head.id, scores.get(head.id)! + worth * worthMore.inOtherHead)
  }
  return best(scores, near)
    .filter((other) => scores.get(other)! >= enough)
    .slice(0, limit)
}

/** What is said once is said by this article alone; what all say tells nothing. Between 0 and 1. */
function worthOf(known: number, articles: number): number {
  const all = articles + unwritten
  return known < 2 ? 0 : Math.log(all / known) / Math.log(all)
}

/** As if so many more articles said none of it: in a small portal what three say is not common. */
const unwritten = 100

async function gather(index: Index, rare: { pair: string; worth: number }[]): Promise<Map<number, number>> {
  const found = await index.each(
    rare.map(({ pair }) => token(pair)),
    mostOfOne,
  )
  const scores = new Map<number, number>()
  found.forEach((ids, i) => {
    for (const id of ids) scores.set(id, (scores.get(id) ?? 0) + rare[i]!.worth)
  })
  return scores
}

/** Of two that are as near the newer one. */
const best = (scores: Map<number, number>, ids: number[]) => ids.toSorted((a, b) => scores.get(b)! - scores.get(a)! || b - a)

/** Neighbouring syllables that may be words; numbers and what only asks are none. */
function pairsIn(text: string): string[] {
  return text.split(/[.,;:!?()"“”\n]+/).flatMap((part) => {
    const words = readSyllables(nfc(part))
    const asks = asking(words)
    const isWord = words.map(({ folded }, i) => !asks[i] && !/\d/.test(folded))
    return words.slice(1).flatMap(({ folded }, i) => (isWord[i] && isWord[i + 1] ? [pairToken(words[i]!.folded, folded)] : []))
  })
}
