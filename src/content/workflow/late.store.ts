import type { Db } from '#platform/database/schema.ts'

/** When the portal was last known to run; undefined: never. */
export async function findPulse(db: Db): Promise<string | undefined> {
  return (await db.selectFrom('pulse').select('at').where('id', '=', 1).executeTakeFirst())?.at
}

export async function setPulse(db: Db, at: string): Promise<void> {
  await db
    .insertInto('pulse')
    .values({ id: 1, at })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ at }))
    .execute()
}

/** What readers were to see from a moment after one time and not after another, earliest first: told beforehand, or published at once. */
export async function listReleases(
  db: Db,
  how: 'scheduled' | 'atOnce',
  after: string,
  until: string,
): Promise<{ id: number; title: string; due: string }[]> {
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'title', 'published_at as due'])
    .where('status', '=', 'published')
    .where('published_at', '>', after)
    .where('published_at', '<=', until)
    .whereRef('released_at', how === 'scheduled' ? '<' : '=', 'published_at')
    .orderBy('published_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, due: row.due ?? until }))
}

/** All that lay ahead: else it would still have been changed tomorrow. */
export async function setDate(db: Db, { id, version }: { id: number; version: number }, at: string): Promise<void> {
  const moments = { published_at: at, released_at: at, updated_at: at, touched_at: at }
  await db
    .updateTable('articles')
    .set({ ...moments, updated_by: null, version })
    .where('id', '=', id)
    .execute()
}

/** What appeared late since a moment, last first, as the audit log has it. */
export async function listLate(db: Db, since: string, limit: number): Promise<{ id: number; title: string; due: string; at: string }[]> {
  const rows = await db
    .selectFrom('audit_entries')
    .select(['at', 'subject', 'details'])
    .where('action', '=', 'article.late')
    .where('at', '>', since)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ at, subject, details }) => ({ id: Number(subject.split(':')[1]), at, ...JSON.parse(details) }))
}
