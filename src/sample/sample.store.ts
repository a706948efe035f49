import { sql } from 'kysely'
import type { ContactValues } from '#emergency/contact.ts'
import type { Db } from '#platform/database/schema.ts'
import type { Sample } from './sample-files.ts'

export interface Named {
  id: number
  name: string
}

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

export async function insertSampleContacts(db: Db, contacts: ContactValues[]): Promise<void> {
  const rows = contacts.map((contact, position) => ({ ...contact, position: position + 1, sample: 1 }))
  await db.insertInto('emergency_contacts').values(rows).execute()
}

/** Drawings come into a portal with its sample only: editors' pictures are never of this kind. */
export async function listDrawnHashes(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('media').select('hash').where('mime', '=', 'image/svg+xml').execute()
  return rows.map(({ hash }) => hash)
}

const names = { articles: 'title', categories: 'name', links: 'title', emergency_contacts: 'name' } as const

/** What came with the sample and nobody has changed. */
export async function listSample(db: Db, table: keyof typeof names): Promise<(Named & { category_id: number | null })[]> {
  const category = table === 'articles' ? sql<number | null>`category_id` : sql<null>`null`
  return db
    .selectFrom(table)
    .select(['id', sql<string>`${sql.ref(names[table])}`.as('name'), category.as('category_id')])
    .where('sample', '=', sql.lit(1))
    .orderBy('id')
    .execute()
}

export const listSamplePictures = (db: Db): Promise<(Named & { hash: string; width: number })[]> =>
  db
    .selectFrom('media')
    .select(['id', 'hash', 'width', sql<string>`coalesce(nullif(alt, ''), file_name)`.as('name')])
    .where('sample', '=', 1)
    .orderBy('id')
    .execute()

/** Articles in which somebody has typed what is not saved yet. */
export async function listTyped(db: Db): Promise<Set<number>> {
  const rows = await db.selectFrom('autosaves').select('article_id').distinct().execute()
  return new Set(rows.map(({ article_id }) => article_id))
}

/** Categories that somebody looks after. */
export async function listDutyCategories(db: Db): Promise<Set<number>> {
  const rows = await db.selectFrom('user_categories').select('category_id').distinct().execute()
  return new Set(rows.map(({ category_id }) => category_id))
}

/** Domains that wait because these articles and links lead there, and nothing else does. */
export async function listNoted(db: Db, { articles, links }: { articles: Named[]; links: Named[] }): Promise<string[]> {
  const places = [...articles.map(({ id }) => `article:${id}`), ...links.map(({ id }) => `link:${id}`)]
  if (places.length === 0) return []
  const rows = await db.selectFrom('domains').select('host').where('state', '=', 'found').where('found_in', 'in', places).execute()
  const alone = []
  for (const { host } of rows) if (!(await isNamedElsewhere(db, host, { articles, links }))) alone.push(host)
  return alone
}

async function isNamedElsewhere(db: Db, host: string, { articles, links }: { articles: Named[]; links: Named[] }): Promise<boolean> {
  const text = `%${host}%`
  const ids = (all: Named[]) => [0, ...all.map(({ id }) => id)]
  const inArticles = db.selectFrom('articles').select('id').where('body', 'like', text).where('id', 'not in', ids(articles))
  const inLinks = db.selectFrom('links').select('id').where('url', 'like', text).where('id', 'not in', ids(links))
  const inAlerts = db.selectFrom('alerts').select('id').where('link', 'like', text)
  return (await inArticles.unionAll(inLinks).unionAll(inAlerts).execute()).length > 0
}

/** Deletes rows by number; of an article its revisions and counters, too. */
export async function deleteRows(db: Db, table: 'articles' | 'categories' | 'links' | 'emergency_contacts' | 'media', rows: Named[]) {
  if (rows.length === 0) return
  const ids = rows.map(({ id }) => id)
  await db.deleteFrom(table).where('id', 'in', ids).execute()
}

export async function deleteDomains(db: Db, hosts: string[]): Promise<void> {
  if (hosts.length > 0) await db.deleteFrom('domains').where('host', 'in', hosts).execute()
}

/** What is left is somebody's own from now on. */
export async function keepRest(db: Db): Promise<void> {
  for (const table of ['articles', 'categories', 'media'] as const)
    await db.updateTable(table).set({ sample: 0 }).where('sample', '=', 1).execute()
}

/** Whether readers still see something of the sample. */
export async function hasSample(db: Db): Promise<boolean> {
  for (const table of ['articles', 'links', 'emergency_contacts'] as const) {
    // SQLite uses the index of samples only where it sees the number.
    const one = db.selectFrom(table).select('id').where('sample', '=', sql.lit(1)).limit(1)
    if (await one.executeTakeFirst()) return true
  }
  return Boolean(await db.selectFrom('site_info').select('id').where('sample_fields', '!=', '').executeTakeFirst())
}
