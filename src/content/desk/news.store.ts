import type { Db } from '#platform/database/schema.ts'

/** Something that somebody else did to one's article. */
export interface News {
  id: number
  title: string
  action: string
  /** The full name, or what the log calls whoever did it. */
  by: string
  at: string
  reason: string
}

/** Further back nobody looks: what happened in the whole newsroom, of which one's own is a part. */
const lookedThrough = 300

/** What others did since a moment with what somebody began, last first: of each article the last of these actions. */
export async function listNewsOfOwn(db: Db, userId: number, actions: string[], since: string, limit: number): Promise<News[]> {
  const entries = await db
    .selectFrom('audit_entries')
    .leftJoin('users', 'users.id', 'audit_entries.user_id')
    .select(['subject', 'action', 'at', 'actor', 'details', 'users.full_name as name', 'audit_entries.user_id as userId'])
    .where('action', 'in', actions)
    .where('at', '>', since)
    .orderBy('audit_entries.id', 'desc')
    .limit(lookedThrough)
    .execute()
  const latest = new Map<number, (typeof entries)[number]>()
  for (const entry of entries) {
    const id = Number(entry.subject.replace('article:', ''))
    if (!latest.has(id)) latest.set(id, entry)
  }
  if (latest.size === 0) return []
  const own = await db
    .selectFrom('articles')
    .select(['id', 'title'])
    .where('id', 'in', [...latest.keys()])
    .where('created_by', '=', userId)
    .where('binned_at', 'is', null)
    .execute()
  const titles = new Map(own.map(({ id, title }) => [id, title]))
  return [...latest]
    .filter(([id, entry]) => titles.has(id) && entry.userId !== userId)
    .slice(0, limit)
    .map(([id, { action, at, actor, name, details }]) => {
      const { reason = '' } = details ? JSON.parse(details) : {}
      return { id, title: titles.get(id)!, action, at, by: name ?? actor, reason }
    })
}
