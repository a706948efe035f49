import type { Db } from '#platform/database/schema.ts'

/** One thing that was done to an article, as the audit log has it. */
export interface TimelineEntry {
  at: string
  /** The full name, or what the log calls whoever did it. */
  by: string
  /** `article.publish` … */
  action: string
  /** The version it led to; undefined when the log does not say. */
  version?: number
  reason: string
}

/** Last first. */
export async function listTimeline(db: Db, articleId: number): Promise<TimelineEntry[]> {
  const rows = await db
    .selectFrom('audit_entries')
    .leftJoin('users', 'users.id', 'audit_entries.user_id')
    .select(['at', 'actor', 'action', 'details', 'users.full_name as name'])
    .where('subject', '=', `article:${articleId}`)
    .orderBy('audit_entries.id', 'desc')
    .execute()
  return rows.map(({ at, actor, action, details, name }) => {
    const { version, reason = '' } = details ? JSON.parse(details) : {}
    return { at, by: name ?? actor, action, version, reason }
  })
}
