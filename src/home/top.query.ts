import type { ArticleSummary } from '#content/core/article.ts'
import { listPublic } from '#content/core/public-list.store.ts'
import { homeKind } from '#kinds.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { listShownFeatured } from './featured.store.ts'

export const leads = 5

/** Why an article stands at the top of the home page: a key of `t.homeOrder.why`. */
export type Why = 'pinned' | 'featured' | 'latest'

/** The top of the home page: what is pinned, what the newsroom chose in its order, then the latest. */
export async function listTop(portal: Portal): Promise<{ article: ArticleSummary; why: Why }[]> {
  const now = timestamp(portal.clock)
  const newest = (filter: object, limit: number) => listPublic(portal.db, now, { kind: homeKind.name, inForce: true, ...filter }, { limit })
  const pinned = await newest({ pinned: true }, 1)
  const featured = (await listShownFeatured(portal.db, now)).slice(0, leads)
  const latest = await newest({}, leads + pinned.length + featured.length)
  const all = [...because(pinned, 'pinned'), ...because(featured, 'featured'), ...because(latest, 'latest')]
  return all.filter(({ article }, i) => all.findIndex((other) => other.article.id === article.id) === i).slice(0, leads)
}

const because = (articles: ArticleSummary[], why: Why) => articles.map((article) => ({ article, why }))
