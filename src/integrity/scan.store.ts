import type { Db } from '#platform/database/schema.ts'

export interface Scan {
  startedAt: string
  finishedAt: string | null
  pages: number
}

export async function findLastScan(db: Db): Promise<Scan | undefined> {
  const row = await db.selectFrom('integrity_scans').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirst()
  return row && { startedAt: row.started_at, finishedAt: row.finished_at, pages: row.pages }
}

/** One that is not finished is begun anew, instead of another. @returns its number */
export async function beginScan(db: Db, startedAt: string): Promise<number> {
  const last = await db.selectFrom('integrity_scans').select(['id', 'finished_at']).orderBy('id', 'desc').limit(1).executeTakeFirst()
  if (!last || last.finished_at)
    return (await db.insertInto('integrity_scans').values({ started_at: startedAt }).returning('id').executeTakeFirstOrThrow()).id
  await db.updateTable('integrity_scans').set({ started_at: startedAt }).where('id', '=', last.id).execute()
  return last.id
}

export async function finishScan(db: Db, id: number, finishedAt: string, pages: number): Promise<void> {
  await db.updateTable('integrity_scans').set({ finished_at: finishedAt, pages }).where('id', '=', id).execute()
}

/** What the installed files were when somebody last found them good. */
export async function readBaseline(db: Db): Promise<Map<string, string>> {
  const rows = await db.selectFrom('integrity_files').selectAll().execute()
  return new Map(rows.map(({ path, hash }) => [path, hash]))
}

export async function replaceBaseline(db: Db, files: Map<string, string>): Promise<void> {
  await db.deleteFrom('integrity_files').execute()
  const rows = [...files].map(([path, hash]) => ({ path, hash }))
  for (let i = 0; i < rows.length; i += 200)
    await db
      .insertInto('integrity_files')
      .values(rows.slice(i, i + 200))
      .execute()
}

/** Numbers, slugs and times of what readers may see, a page at a time. */
export const listPublished = (db: Db, now: string, after: number) =>
  db
    .selectFrom('articles')
    .select(['id', 'slug'])
    .where('status', '=', 'published')
    .where('published_at', '<=', now)
    .where('id', '>', after)
    .orderBy('id')
    .limit(200)
    .execute()
