import { findRevision, insertRevision } from '#content/history/revision.store.ts'
import type { Db } from '#platform/database/schema.ts'
import { findArticle } from './article.store.ts'
import { approvedValues, lastSaved, type Manuscript, type PendingChange } from './manuscript.ts'
import { findScheduled } from './scheduled-change.store.ts'

/** An article with the change that waits, for who works on it: never for readers. */
export async function findManuscript(db: Db, id: number): Promise<Manuscript | undefined> {
  const article = await findArticle(db, id)
  if (!article) return undefined
  const row = await db
    .selectFrom('article_changes')
    .innerJoin('article_revisions', (join) =>
      join
        .onRef('article_revisions.article_id', '=', 'article_changes.article_id')
        .onRef('article_revisions.version', '=', 'article_changes.version'),
    )
    .selectAll('article_changes')
    .select('content')
    .where('article_changes.article_id', '=', id)
    .executeTakeFirst()
  const scheduled = await findScheduled(db, id)
  if (!row) return { article, values: approvedValues({ article, scheduled }), scheduled }
  const change: PendingChange = {
    status: row.status,
    version: row.version,
    baseVersion: row.base_version,
    reason: row.reason,
    beganBy: row.began_by,
    at: row.changed_at,
    by: row.changed_by,
    dueAt: row.due_at,
  }
  return { article, values: JSON.parse(row.content), change, scheduled }
}

export async function putChange(db: Db, articleId: number, change: PendingChange): Promise<void> {
  const row = {
    status: change.status,
    version: change.version,
    base_version: change.baseVersion,
    reason: change.reason,
    began_by: change.beganBy,
    changed_at: change.at,
    changed_by: change.by,
    due_at: change.dueAt,
  }
  await db
    .insertInto('article_changes')
    .values({ article_id: articleId, ...row })
    .onConflict((conflict) => conflict.column('article_id').doUpdateSet(row))
    .execute()
}

/** Its text stays among the revisions. */
export async function removeChange(db: Db, articleId: number): Promise<void> {
  await db.deleteFrom('article_changes').where('article_id', '=', articleId).execute()
}

/** An imported article has no revisions; its text is kept before it is changed for the first time. */
export async function keepFirst(db: Db, manuscript: Manuscript): Promise<void> {
  const { article, values } = manuscript
  if (await findRevision(db, article.id, article.version)) return
  await insertRevision(db, article.id, article.version, values, lastSaved(manuscript))
}
