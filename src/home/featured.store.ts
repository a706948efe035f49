import { listByIds } from '#content/core/article.store.ts'
import { type ArticleSummary, isExpired, isPublic } from '#content/core/article.ts'
import { kindOf } from '#kinds.ts'
import type { Db } from '#platform/database/schema.ts'

/** What the newsroom put at the top of the home page, in its order; what readers cannot see now is among it. */
export async function listFeatured(db: Db): Promise<ArticleSummary[]> {
  const rows = await db.selectFrom('home_articles').select('article_id').orderBy('position').orderBy('article_id').execute()
  const ids = rows.map(({ article_id }) => article_id)
  const articles = new Map((await listByIds(db, ids)).map((article) => [article.id, article]))
  return ids.flatMap((id) => articles.get(id) ?? [])
}

/** Of those, what readers see at this time. */
export const listShownFeatured = async (db: Db, now: string): Promise<ArticleSummary[]> =>
  (await listFeatured(db)).filter((article) => kindOf(article.kind).onHome && isPublic(article, now) && !isExpired(article, now))

/** In the place of what was there. */
export async function setFeatured(db: Db, ids: number[]): Promise<void> {
  await db.deleteFrom('home_articles').execute()
  if (ids.length === 0) return
  await db
    .insertInto('home_articles')
    .values(ids.map((article_id, position) => ({ article_id, position })))
    .execute()
}
