import type { Db } from '#platform/database/schema.ts'

/** Adds reads to the totals and to a day (`2019-10-16`) of each article, in one transaction. Articles gone meanwhile are left out. */
export async function addViews(db: Db, day: string, counts: Map<number, number>): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for (const [articleId, views] of counts) {
      const article = await tx.selectFrom('articles').select('id').where('id', '=', articleId).executeTakeFirst()
      if (!article) continue
      await tx
        .insertInto('view_counters')
        .values({ article_id: articleId, total: views })
        .onConflict((at) => at.column('article_id').doUpdateSet((row) => ({ total: row('view_counters.total', '+', views) })))
        .execute()
      await tx
        .insertInto('daily_views')
        .values({ article_id: articleId, day, views })
        .onConflict((at) => at.columns(['day', 'article_id']).doUpdateSet((row) => ({ views: row('daily_views.views', '+', views) })))
        .execute()
    }
  })
}

/** Sets what an article was read before it came here. */
export async function setTotalViews(db: Db, articleId: number, total: number): Promise<void> {
  await db
    .insertInto('view_counters')
    .values({ article_id: articleId, total })
    .onConflict((at) => at.column('article_id').doUpdateSet({ total }))
    .execute()
}

/** Notes reads of days gone by; the totals know them already. */
export async function insertDailyViews(db: Db, rows: { article_id: number; day: string; views: number }[]): Promise<void> {
  if (rows.length > 0) await db.insertInto('daily_views').values(rows).execute()
}

/** Whether readers may see the article, so that its readings count. */
export async function isRead(db: Db, articleId: number, now: string): Promise<boolean> {
  const article = await db
    .selectFrom('articles')
    .select('id')
    .where('id', '=', articleId)
    .where('status', '=', 'published')
    .where('published_at', '<=', now)
    .executeTakeFirst()
  return article !== undefined
}
