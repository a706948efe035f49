import type { Db } from '#platform/database/schema.ts'
import type { ScheduledChange } from './manuscript.ts'

export async function findScheduled(db: Db, articleId: number): Promise<ScheduledChange | undefined> {
  const row = await db
    .selectFrom('scheduled_changes')
    .innerJoin('article_revisions', (join) =>
      join
        .onRef('article_revisions.article_id', '=', 'scheduled_changes.article_id')
        .onRef('article_revisions.version', '=', 'scheduled_changes.version'),
    )
    .selectAll('scheduled_changes')
    .select('content')
    .where('scheduled_changes.article_id', '=', articleId)
    .executeTakeFirst()
  return (
    row && {
      values: JSON.parse(row.content),
      dueAt: row.due_at,
      version: row.version,
      baseVersion: row.base_version,
      beganBy: row.began_by,
      at: row.scheduled_at,
      by: row.scheduled_by,
    }
  )
}

/** In place of one that was scheduled before: the newest wins. */
export async function putScheduled(db: Db, articleId: number, change: Omit<ScheduledChange, 'values'>): Promise<void> {
  const row = {
    due_at: change.dueAt,
    version: change.version,
    base_version: change.baseVersion,
    began_by: change.beganBy,
    scheduled_at: change.at,
    scheduled_by: change.by,
  }
  await db
    .insertInto('scheduled_changes')
    .values({ article_id: articleId, ...row })
    .onConflict((conflict) => conflict.column('article_id').doUpdateSet(row))
    .execute()
}

/** Its text stays among the revisions. */
export async function removeScheduled(db: Db, articleId: number): Promise<void> {
  await db.deleteFrom('scheduled_changes').where('article_id', '=', articleId).execute()
}

/** The articles whose change is due, the first one first. */
export async function listDue(db: Db, now: string): Promise<number[]> {
  const rows = await db.selectFrom('scheduled_changes').select('article_id').where('due_at', '<=', now).orderBy('due_at').execute()
  return rows.map(({ article_id }) => article_id)
}

/** When the next one is due, which may have been before now; undefined when none waits. */
export async function nextDue(db: Db): Promise<string | undefined> {
  const row = await db.selectFrom('scheduled_changes').select('due_at').orderBy('due_at').limit(1).executeTakeFirst()
  return row?.due_at
}
