import type { Db } from '#platform/database/schema.ts'
import type { Match } from './index.ts'

/** What every search asks of an article besides its words. */
export interface Fact extends Match {
  published: boolean
}

/** Every article's; reading them for each search would take longer than searching. */
export async function listFacts(db: Db): Promise<Map<number, Fact>> {
  const rows = await db.selectFrom('articles').select(['id', 'kind', 'category_id', 'published_at', 'status']).execute()
  return new Map(
    rows.map(({ id, kind, category_id, published_at, status }) => [
      id,
      { id, kind, categoryId: category_id, publishedAt: published_at, year: yearOf(published_at), published: status === 'published' },
    ]),
  )
}

/** The portal's zone is seven hours before UTC: only the last evening of a year differs. */
function yearOf(publishedAt: string | null): number | null {
  if (!publishedAt) return null
  const year = Number(publishedAt.slice(0, 4))
  return publishedAt.slice(5) >= '12-31T17:00:00.000Z' ? year + 1 : year
}
