import { kindNames } from '#kinds.ts'
import type { Db } from '#platform/database/schema.ts'
import type { Match } from './index.ts'

/** What every search asks of an article besides its words. */
export interface Fact extends Match {
  published: boolean
}

/** Rows at a time: all of a large archive at once would take as much memory again. */
const pageSize = 2000

/** Every article's, by its number; reading them for each search would take longer than searching. */
export async function listFacts(db: Db): Promise<(Fact | undefined)[]> {
  const facts: (Fact | undefined)[] = []
  for (let after = 0, more = true; more; ) {
    const rows = await page(db, after)
    for (const row of rows) facts[row.id] = toFact(row)
    after = rows.at(-1)?.id ?? 0
    more = rows.length === pageSize
  }
  return facts
}

const page = (db: Db, after: number) =>
  db
    .selectFrom('articles')
    .select(['id', 'kind', 'category_id', 'published_at', 'status', 'expires_at'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(pageSize)
    .execute()

const toFact = ({ id, kind, category_id, published_at, status, expires_at }: Awaited<ReturnType<typeof page>>[number]): Fact => ({
  id,
  // One text for all of them, where the database makes one for each.
  kind: kindNames.find((one) => one === kind) ?? kind,
  categoryId: category_id,
  publishedAt: published_at,
  expiresAt: expires_at,
  year: yearOf(published_at),
  published: status === 'published',
})

/** The portal's zone is seven hours before UTC: only the last evening of a year differs. */
function yearOf(publishedAt: string | null): number | null {
  if (!publishedAt) return null
  const year = Number(publishedAt.slice(0, 4))
  return publishedAt.slice(5) >= '12-31T17:00:00.000Z' ? year + 1 : year
}
