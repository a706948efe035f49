import { oldUrlKey } from '#content/core/article.ts'
import type { Db } from '#platform/database/schema.ts'

/** Leads further old addresses to an article. @returns how many are new, and those that lead to another article already */
export async function keepAliases(db: Db, articleId: number, urls: string[]): Promise<{ added: number; taken: string[] }> {
  const taken: string[] = []
  let added = 0
  for (const url of new Set(urls)) {
    const holder = await findHolder(db, url)
    if (holder === articleId) continue
    if (holder !== undefined) taken.push(url)
    else added += await put(db, articleId, url)
  }
  return { added, taken }
}

async function put(db: Db, articleId: number, url: string): Promise<number> {
  const row = { key: oldUrlKey(url) ?? url, article_id: articleId }
  await db
    .insertInto('article_aliases')
    .values({ url, ...row })
    .onConflict((same) => same.column('url').doUpdateSet(row))
    .execute()
  return 1
}

/** The article that an address leads to; one whose text is gone gives it up. */
async function findHolder(db: Db, url: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('articles')
    .select('id')
    .where('emptied_at', 'is', null)
    .where((row) =>
      row.or([row('old_url', '=', url), row('id', 'in', db.selectFrom('article_aliases').select('article_id').where('url', '=', url))]),
    )
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

/** The further old addresses of some articles. */
export async function listAliases(db: Db, articleIds: number[]): Promise<Map<number, string[]>> {
  if (articleIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('article_aliases')
    .select(['article_id', 'url'])
    .where('article_id', 'in', articleIds)
    .orderBy('url')
    .execute()
  const byArticle = new Map<number, string[]>()
  for (const { article_id, url } of rows) byArticle.set(article_id, [...(byArticle.get(article_id) ?? []), url])
  return byArticle
}
