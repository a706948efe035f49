import type { Index } from '#search-engine/index/index.ts'
import { titleToken } from '#search-engine/words/tokens.ts'
import { rankTexts } from './bm25.ts'
import { findCandidates } from './candidates.ts'
import { wordsOf } from './expressions.ts'
import type { Outcome, Scope } from './find-all.ts'
import type { Query } from './query.ts'
import { carries, exactForm, pairTokens, termsOf } from './terms.ts'

/** So many texts are read to put them in order. */
const mostRead = 50
/** Who says so much of what was asked in one place may answer it; of a few words more than one has to be there. */
const enough = (words: number) => Math.max(0.32, 1.2 / Math.max(2, words))
/** Behind the first, who says so much less than the best is no answer beside it. */
const kept = { first: 10, share: 0.4 }
/** Of what only comes near so many are shown. */
const mostNear = 5

export interface Relevant extends Outcome {
  /** Something says enough of what was asked. */
  good: boolean
  /** How much of what was asked the best says, 0 to 1. */
  best: number
}

/** Finds what says most of what was asked, whatever is missing. */
export async function findRelevant(index: Index, query: Query, scope: Scope): Promise<Relevant> {
  const words = wordsOf(query)
  const [articles, frequency] = await Promise.all([index.size(), frequencyOf(index, query)])
  const terms = termsOf(query, frequency, articles)
  const candidates = await findCandidates(index, query, terms, frequency, scope)
  const read = [...candidates.keys()].slice(0, mostRead)
  const ranked = rankTexts(await index.texts(read), terms)
  const best = Math.max(0, ...ranked.map(({ share }) => share))
  const answers = best >= enough(terms.words.filter(carries).length)
  const order = (answers ? ranked.filter(({ share }, i) => i < kept.first || share >= best * kept.share) : ranked.slice(0, mostNear)).map(
    ({ id }) => id,
  )
  return { matches: new Map(order.map((id) => [id, candidates.get(id)!])), order, close: false, good: answers && words.length > 0, best }
}

async function frequencyOf(index: Index, query: Query) {
  const words = wordsOf(query)
  const tokens = [...pairTokens(words), ...words.map(exactForm), ...words.map(({ folded }) => titleToken(folded))]
  const [vocabulary, known] = await Promise.all([index.syllables(), index.frequencies(tokens.filter((text) => text !== undefined))])
  return (token: string) => vocabulary.get(token) ?? known.get(token) ?? 0
}
