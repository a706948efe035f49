import { type ExpressionBuilder, sql } from 'kysely'
import type { Db, Schema } from '#platform/database/schema.ts'

/** What needs a picture or a file, and the page of the newsroom where it is changed. */
export interface Use {
  title: string
  path: string
}

/** A picture may have been replaced very often, a table has up to four texts, and a condition takes no more than a thousand terms. */
const hashesAtOnce = 100

/** All that names one of these hashes, or has this cover. */
export async function listUses(db: Db, hashes: string[], coverId = 0): Promise<Use[]> {
  const uses = new Map<string, Use>()
  for (const some of inParts(hashes)) for (const use of await listInArticles(db, some, coverId)) uses.set(use.path, use)
  return [...uses.values(), ...(await listElsewhere(db, hashes))]
}

/** All but articles that name one of these hashes. */
export async function listElsewhere(db: Db, hashes: string[]): Promise<Use[]> {
  const uses = new Map<string, Use>()
  for (const other of others) for (const some of inParts(hashes)) for (const use of await listIn(db, other, some)) uses.set(use.path, use)
  return [...uses.values()]
}

/** At least one part, and be it empty. */
export const inParts = (hashes: string[]) =>
  Array.from({ length: Math.ceil(hashes.length / hashesAtOnce) || 1 }, (_, n) => hashes.slice(n * hashesAtOnce, (n + 1) * hashesAtOnce))

/** Now, in a version that can be restored or published, or in what somebody has typed. */
async function listInArticles(db: Db, hashes: string[], coverId: number): Promise<Use[]> {
  const saved = db
    .selectFrom('article_files')
    .select('article_id')
    .where('name', 'in', [...hashes, `cover:${coverId}`])
  const typed = db.selectFrom('autosaves').select('article_id').where(typedIn(hashes, coverId))
  const articles = await db
    .selectFrom('articles')
    .select(['id', 'title'])
    .where('id', 'in', saved.union(typed))
    .orderBy('id', 'desc')
    .execute()
  return articles.map(({ id, title }) => ({ title, path: `/quan-tri/tin/${id}` }))
}

/** Remembers what a version of an article names. */
export async function noteUses(db: Db, articleId: number, { body, coverId }: { body: string; coverId: number | null }): Promise<void> {
  const names = [...new Set(body.match(/(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/g)), ...(coverId ? [`cover:${coverId}`] : [])]
  if (names.length === 0) return
  await db
    .insertInto('article_files')
    .values(names.map((name) => ({ name, article_id: articleId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Other texts in which somebody may have put the address of a file. */
const others = [
  { table: 'alerts', title: 'title', texts: ['details', 'link'], path: (id: number) => `/quan-tri/canh-bao/${id}` },
  { table: 'links', title: 'title', texts: ['url'], path: (id: number) => `/quan-tri/lien-ket/${id}` },
  { table: 'categories', title: 'name', texts: ['description'], path: (id: number) => `/quan-tri/chuyen-muc/${id}` },
  { table: 'emergency_contacts', title: 'name', texts: ['address'], path: (id: number) => `/quan-tri/khan-cap/${id}` },
  { table: 'site_info', title: 'name', texts: ['slogan', 'copyright', 'credit', 'web_search_url'], path: () => '/quan-tri/trang' },
]

async function listIn(db: Db, { table, title, texts, path }: (typeof others)[number], hashes: string[]): Promise<Use[]> {
  const named = texts.flatMap((text) => hashes.map((hash) => sql`${sql.ref(text)} like ${`%${hash}%`}`))
  const { rows } = await sql<{ id: number; title: string }>`
    select id, ${sql.ref(title)} as title from ${sql.table(table)} where ${sql.join(named, sql` or `)} order by id desc`.execute(db)
  return rows.map((row) => ({ title: row.title, path: path(row.id) }))
}

/** Whether it is in what somebody has typed and not saved, perhaps as an article that does not exist yet. */
export async function isInUnsaved(db: Db, hashes: string[], coverId = 0): Promise<boolean> {
  for (const some of inParts(hashes))
    if (await db.selectFrom('autosaves').select('user_id').where(typedIn(some, coverId)).executeTakeFirst()) return true
  return false
}

const typedIn = (hashes: string[], coverId: number) => (row: ExpressionBuilder<Schema, 'autosaves'>) =>
  row.or([...hashes, `"cover":"${coverId}"`].map((text) => row('fields', 'like', `%${text}%`)))
