import type { Article } from '#content/core/article.ts'
import type { Db } from '#platform/database/schema.ts'

/** Something that happens to an article at a moment. */
export interface CalendarItem extends Pick<Article, 'id' | 'title' | 'status' | 'reason'> {
  at: string
  what: 'publish' | 'expire'
}

const most = 1000

/** What appears, appeared or expires from one moment until just before another; drafts with a time of their own too. In order of time. */
export async function listCalendar(db: Db, from: string, until: string): Promise<CalendarItem[]> {
  const within = (column: 'published_at' | 'expires_at') =>
    db
      .selectFrom('articles')
      .select(['id', 'title', 'status', 'reason', `${column} as at`])
      .where('status', 'in', column === 'published_at' ? ['draft', 'submitted', 'published'] : ['published'])
      .where('binned_at', 'is', null)
      .where(column, '>=', from)
      .where(column, '<', until)
      .orderBy(column)
      .limit(most)
      .execute()
  const items = [
    ...(await within('published_at')).map((row) => ({ ...row, at: row.at ?? from, what: 'publish' as const })),
    ...(await within('expires_at')).map((row) => ({ ...row, at: row.at ?? from, what: 'expire' as const })),
  ]
  return items.sort((a, b) => (a.at < b.at ? -1 : 1))
}
