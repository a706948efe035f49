import type { Db } from '#platform/database/schema.ts'
import { bodyText, type Written } from './document.ts'
import type { Head, Texts } from './index.ts'

/** In no particular order; those that do not exist are left out. */
export async function listWritten(db: Db, ids: number[]): Promise<(Written & { id: number })[]> {
  if (ids.length === 0) return []
  const rows = db.selectFrom('articles').select(['id', 'title', 'lead', 'body_html as bodyHtml', 'author'])
  return rows.where('id', 'in', ids).execute()
}

export async function listTexts(db: Db, ids: number[]): Promise<Texts[]> {
  return (await listWritten(db, ids)).map(({ id, title, lead, ...body }) => ({ id, title, lead, body: bodyText(body) }))
}

/** Titles and leads stand first in a row, so many of them are cheap. */
export async function listHeads(db: Db, ids: number[]): Promise<Head[]> {
  if (ids.length === 0) return []
  return db.selectFrom('articles').select(['id', 'title', 'lead']).where('id', 'in', ids).execute()
}

/** The numbers after `id`, lowest first. */
export async function listIdsAfter(db: Db, id: number, limit: number): Promise<number[]> {
  const rows = await db.selectFrom('articles').select('id').where('id', '>', id).orderBy('id').limit(limit).execute()
  return rows.map((row) => row.id)
}
