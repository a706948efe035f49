import type { Db } from '#platform/database/schema.ts'
import type { Sample } from './sample-files.ts'

/** Whether nobody has put anything into this portal yet. */
export async function isUntouched(db: Db): Promise<boolean> {
  for (const table of ['articles', 'categories', 'links', 'media'] as const)
    if (await db.selectFrom(table).select('id').limit(1).executeTakeFirst()) return false
  return !(await db.selectFrom('audit_entries').select('id').where('action', '=', 'sample.remove').limit(1).executeTakeFirst())
}

/** @returns the number of each category by its name */
export async function insertSampleCategories(db: Db, categories: Sample['categories']): Promise<Map<string, number>> {
  const rows = await db
    .insertInto('categories')
    .values(categories.map((category, position) => ({ ...category, position, sample: 1 })))
    .returning(['id', 'name'])
    .execute()
  return new Map(rows.map(({ id, name }) => [name, id]))
}

export async function insertSampleLinks(db: Db, links: Sample['links']): Promise<void> {
  const rows = links.map(({ group, title, url }, position) => ({ group_name: group, title, url, position, sample: 1 }))
  await db.insertInto('links').values(rows).execute()
}

export async function setSampleSite(db: Db, site: Sample['site']): Promise<void> {
  await db
    .updateTable('site_info')
    .set({ ...site, sample: 1 })
    .where('id', '=', 1)
    .execute()
}

/** The pictures of the sample that are still in use. */
export async function listSampleHashes(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('media').select('hash').where('sample', '=', 1).execute()
  return rows.map(({ hash }) => hash)
}
