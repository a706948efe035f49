import type { Db } from '#platform/database/schema.ts'

/** Not finished: somebody asked for it. */
export interface Scan {
  startedAt: string
  finishedAt: string | null
  pages: number
}

export async function findLastScan(db: Db): Promise<Scan | undefined> {
  const row = await db.selectFrom('integrity_scans').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirst()
  return row && { startedAt: row.started_at, finishedAt: row.finished_at, pages: row.pages }
}

/** Somebody asked for one; it stands there until one was finished. */
export async function noteWish(db: Db, at: string): Promise<void> {
  if (!(await findRequestedScan(db))) await db.insertInto('integrity_scans').values({ started_at: at }).execute()
}

export async function noteScan(db: Db, { startedAt, finishedAt, pages }: Scan): Promise<void> {
  const done = { started_at: startedAt, finished_at: finishedAt, pages }
  const request = await findRequestedScan(db)
  if (request) await db.updateTable('integrity_scans').set(done).where('id', '=', request.id).execute()
  else await db.insertInto('integrity_scans').values(done).execute()
}

const findRequestedScan = (db: Db) => db.selectFrom('integrity_scans').select('id').where('finished_at', 'is', null).executeTakeFirst()

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

/** The addresses of what readers may see, a page at a time. */
export const listPublished = (db: Db, now: string, after: number) =>
  db
    .selectFrom('articles')
    .select(['kind', 'id', 'slug'])
    .where('status', '=', 'published')
    .where('published_at', '<=', now)
    .where('id', '>', after)
    .orderBy('id')
    .limit(200)
    .execute()
