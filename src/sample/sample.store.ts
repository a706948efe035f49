import { sql } from 'kysely'
import { countByCategory } from '#categories/category.store.ts'
import { filesOf } from '#media/media.ts'
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

export async function listSampleArticles(db: Db): Promise<number[]> {
  const rows = await db.selectFrom('articles').select('id').where('sample', '=', 1).execute()
  return rows.map(({ id }) => id)
}

/** With their revisions and counters. */
export async function deleteSampleArticles(db: Db): Promise<void> {
  await db.deleteFrom('articles').where('sample', '=', 1).execute()
}

/**
 * Categories that are empty now, links, contacts that are as they came, and the site's own data unless somebody has changed it. @returns
 * how many rows went or were emptied
 */
export async function deleteSampleRest(db: Db, contacts: Sample['contacts']): Promise<number> {
  const used = [0, ...(await countByCategory(db)).keys()]
  const gone = [
    ...(await db.deleteFrom('categories').where('sample', '=', 1).where('id', 'not in', used).returning('id').execute()),
    ...(await db.deleteFrom('links').where('sample', '=', 1).returning('id').execute()),
    ...(await db.updateTable('site_info').set(emptySite).where('sample', '=', 1).returning('id').execute()),
  ]
  for (const { kind, name, phone, address } of contacts) {
    const same = db.deleteFrom('emergency_contacts').where('kind', '=', kind).where('name', '=', name).where('phone', '=', phone)
    gone.push(...(await same.where('address', '=', address).returning('id').execute()))
  }
  return gone.length
}

/** Pictures that neither an article nor the site shows. @returns the names of their files */
export async function deleteSamplePictures(db: Db): Promise<string[]> {
  const pictures = await db.selectFrom('media').select(['id', 'hash', 'width']).where('sample', '=', 1).execute()
  const files: string[] = []
  for (const { id, hash, width } of pictures) {
    if (await isShown(db, id, hash)) continue
    await db.deleteFrom('media').where('id', '=', id).execute()
    files.push(...filesOf({ hash, width }))
  }
  return files
}

async function isShown(db: Db, id: number, hash: string): Promise<boolean> {
  const article = await db
    .selectFrom('articles')
    .select('id')
    .where((row) => row.or([row('cover_id', '=', id), row('body', 'like', `%${hash}%`)]))
    .limit(1)
    .executeTakeFirst()
  return Boolean(article ?? (await db.selectFrom('site_info').select('id').where('logo_id', '=', id).executeTakeFirst()))
}

const emptySite = {
  ...{ name: '', short_name: '', parent: '', slogan: '', address: '', phone: '', fax: '', email: '', responsible: '' },
  ...{ copyright: '', credit: '', logo_id: null, sample: 0 },
}

/** Whether readers still see something of the sample. */
export async function hasSample(db: Db): Promise<boolean> {
  for (const table of ['site_info', 'articles', 'links'] as const) {
    // SQLite uses the index of samples only where it sees the number.
    const one = db.selectFrom(table).select('id').where('sample', '=', sql.lit(1)).limit(1)
    if (await one.executeTakeFirst()) return true
  }
  return false
}
