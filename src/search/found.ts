import { listByIds } from '#articles/article.store.ts'
import type { ArticleSummary } from '#articles/article.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import type { Hit, SearchAnswer, SearchRequest } from './search.ts'

export type Found = Omit<SearchAnswer, 'hits'> & { hits: (Hit & { article: ArticleSummary })[] }

/**
 * The portal's one search, run off the main thread: for the page, the API and (`includeDrafts`) the newsroom's list.
 * Readers find what is public at this very moment. @throws Busy when too many searches wait
 */
export async function searchArticles(
  portal: Portal,
  { includeDrafts, ...request }: Omit<SearchRequest, 'publicAt'> & { includeDrafts?: boolean },
): Promise<Found> {
  const publicAt = includeDrafts ? undefined : timestamp(portal.clock)
  const answer = await portal.searchThreads.run<SearchAnswer>({ ...request, publicAt }, 'search')
  const articles = new Map(
    (
      await listByIds(
        portal.db,
        answer.hits.map(({ id }) => id),
      )
    ).map((article) => [article.id, article]),
  )
  return {
    ...answer,
    hits: answer.hits.flatMap((hit) => {
      const article = articles.get(hit.id)
      return article ? [{ ...hit, article }] : []
    }),
  }
}

/** The numbers of every article that is found, drafts included: never for readers. */
export const searchNewsroom = (portal: Portal, q: string): Promise<number[]> => portal.searchThreads.run<number[]>(q, 'searchIds')

/** Public articles whose titles hold what somebody has typed so far. */
export async function suggestArticles(portal: Portal, q: string, limit: number): Promise<ArticleSummary[]> {
  const ids = await portal.searchThreads.run<number[]>({ q, limit, publicAt: timestamp(portal.clock) }, 'suggest')
  const articles = new Map((await listByIds(portal.db, ids)).map((article) => [article.id, article]))
  return ids.flatMap((id) => articles.get(id) ?? [])
}
