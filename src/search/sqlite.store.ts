import { sql } from 'kysely'
import type { Db } from '#platform/database/schema.ts'
import type { Expression } from './expression.ts'
import type { Document, Match, Visible } from './index.store.ts'

/** How much a word counts in the title, the lead and the body. */
const weights = sql`10.0, 4.0, 1.0`

export async function put(db: Db, id: number, { title, lead, body }: Document): Promise<void> {
  const columns = [title, lead, body].map((tokens) => tokens.join(' '))
  await sql`insert or replace into search_index (rowid, title, lead, body) values (${id}, ${sql.join(columns)})`.execute(db)
}

export async function remove(db: Db, id: number): Promise<void> {
  await sql`delete from search_index where rowid = ${id}`.execute(db)
}

export async function match(db: Db, expression: Expression, { publicAt }: Visible): Promise<Match[]> {
  const visible = publicAt === undefined ? sql`` : sql`and a.status = 'published' and a.published_at <= ${publicAt}`
  const { rows } = await sql<Match>`
    select a.id, -bm25(search_index, ${weights}) as score, a.kind, a.category_id as "categoryId", a.published_at as "publishedAt"
    from search_index join articles as a indexed by articles_for_search on a.id = search_index.rowid
    where search_index match ${written(expression)} ${visible}`.execute(db)
  return rows
}

/** In the language of FTS5. Tokens hold no quotation mark (`tokens.ts`), so quoting them is enough. */
function written(expression: Expression): string {
  if ('phrase' in expression) return `"${expression.phrase.join(' ')}"`
  if ('all' in expression) return `(${expression.all.map(written).join(' AND ')})`
  if ('any' in expression) return `(${expression.any.map(written).join(' OR ')})`
  return `(${written(expression.keep)} NOT ${written(expression.without)})`
}
