import { listByIds } from '#content/core/article.store.ts'
import { type ArticleSummary, isPublic } from '#content/core/article.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import type { Hit, SearchAnswer, SearchRequest } from '#search-engine/query/search.ts'
import { runSearch, runSuggest } from '#search-engine/threads.ts'

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
  const answer = await runSearch(portal, { ...request, publicAt })
  const articles = await listSeen(
    portal,
    answer.hits.map(({ id }) => id),
    publicAt,
  )
  return {
    ...answer,
    hits: answer.hits.flatMap((hit) => {
      const article = articles.get(hit.id)
      return article ? [{ ...hit, article }] : []
    }),
  }
}

/** Public articles whose titles hold what somebody has typed so far. */
export async function suggestArticles(portal: Portal, q: string, limit: number): Promise<ArticleSummary[]> {
  const publicAt = timestamp(portal.clock)
  const ids = await runSuggest(portal, { q, limit, publicAt })
  const articles = await listSeen(portal, ids, publicAt)
  return ids.flatMap((id) => articles.get(id) ?? [])
}

/** Without what was withdrawn while a thread was searching. */
async function listSeen({ db }: Portal, ids: number[], publicAt: string | undefined): Promise<Map<number, ArticleSummary>> {
  const articles = (await listByIds(db, ids)).filter((article) => publicAt === undefined || isPublic(article, publicAt))
  return new Map(articles.map((article) => [article.id, article]))
}
