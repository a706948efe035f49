import { type ExpressionBuilder, sql } from 'kysely'
import type { Db, Schema } from '#platform/database/schema.ts'

/** What needs a picture or a file, and the page of the newsroom where it is changed. */
export interface Use {
  title: string
  path: string
}

/** All that names one of these hashes, or has this cover. */
export async function listUses(db: Db, hashes: string[], coverId = 0): Promise<Use[]> {
  return [...(await listInArticles(db, hashes, coverId)), ...(await Promise.all(others.map((other) => listIn(db, other, hashes)))).flat()]
}

/** Now or in a version that can be restored or published. */
async function listInArticles(db: Db, hashes: string[], coverId: number): Promise<Use[]> {
  const revised = db
    .selectFrom('article_revisions')
    .select('article_id')
    .where(says('content', [...hashes, `"coverId":${coverId},`]))
  const typed = db
    .selectFrom('autosaves')
    .select('article_id')
    .where(says('fields', [...hashes, `"cover":"${coverId}"`]))
  const articles = await db
    .selectFrom('articles')
    .select(['id', 'title'])
    .where((row) => row.or([row('cover_id', '=', coverId), says('body', hashes)(row), row('id', 'in', revised), row('id', 'in', typed)]))
    .orderBy('id', 'desc')
    .execute()
  return articles.map(({ id, title }) => ({ title, path: `/quan-tri/tin/${id}` }))
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
  const row = await db
    .selectFrom('autosaves')
    .select('user_id')
    .where(says('fields', [...hashes, `"cover":"${coverId}"`]))
    .executeTakeFirst()
  return row !== undefined
}

const says =
  <Table extends 'articles' | 'article_revisions' | 'autosaves'>(column: 'body' | 'content' | 'fields', texts: string[]) =>
  (row: ExpressionBuilder<Schema, Table>) =>
    row.or(texts.map((text) => sql<boolean>`${sql.ref(column)} like ${`%${text}%`}`))
