import type { Portal } from '#platform/context.ts'
import type { SearchAnswer, SearchRequest } from './query/search.ts'
import type { RelatedRequest } from './related/related.ts'

/** One search off the main thread. @throws Busy when too many searches wait */
export const runSearch = ({ searchThreads }: Portal, request: SearchRequest): Promise<SearchAnswer> => searchThreads.run(request, 'search')

/** The numbers of every article that is found, drafts included: never for readers. */
export const searchNewsroom = ({ searchThreads }: Portal, q: string): Promise<number[]> => searchThreads.run(q, 'searchIds')

/** The numbers of articles whose titles hold what somebody has typed so far, public at a stored time. */
export const runSuggest = ({ searchThreads }: Portal, request: { q: string; limit: number; publicAt: string }): Promise<number[]> =>
  searchThreads.run(request, 'suggest')

/** The numbers of articles that are near one. */
export const runRelated = ({ searchThreads }: Portal, request: RelatedRequest): Promise<number[]> => searchThreads.run(request, 'related')

/** So that nobody's search is the one that waits for a thread to start. */
export const warmSearch = ({ searchThreads }: Portal): Promise<void> => searchThreads.run<void>(null, 'warm')
