import type { Article } from '#content/core/article.ts'
import type { Db } from '#platform/database/schema.ts'

/** Something that happens to an article at a moment. */
export interface CalendarItem extends Pick<Article, 'id' | 'title' | 'status' | 'reason'> {
  at: string
  what: 'publish' | 'expire' | 'change' | 'request'
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
  /** Changes of what readers see, by the title that they will see: those that are approved, and those whose writer wishes for a time. */
  const changes = (table: 'scheduled_changes' | 'article_changes') =>
    db
      .selectFrom(table)
      .innerJoin('articles', 'articles.id', `${table}.article_id`)
      .innerJoin('article_revisions', (join) =>
        join.onRef('article_revisions.article_id', '=', `${table}.article_id`).onRef('article_revisions.version', '=', `${table}.version`),
      )
      .select(['articles.id', 'articles.status', 'articles.reason', 'content', `${table}.due_at as at`])
      .where('articles.status', '=', 'published')
      .where(`${table}.due_at`, '>=', from)
      .where(`${table}.due_at`, '<', until)
      .limit(most)
      .execute()
  const titled = async (table: 'scheduled_changes' | 'article_changes', what: 'change' | 'request') =>
    (await changes(table)).map(({ content, at, ...row }) => ({ ...row, title: JSON.parse(content).title, at: at ?? from, what }))
  const items: CalendarItem[] = [
    ...(await titled('scheduled_changes', 'change')),
    ...(await titled('article_changes', 'request')),
    ...(await within('published_at')).map((row) => ({ ...row, at: row.at ?? from, what: 'publish' as const })),
    ...(await within('expires_at')).map((row) => ({ ...row, at: row.at ?? from, what: 'expire' as const })),
  ]
  return items.sort((a, b) => (a.at < b.at ? -1 : 1))
}
