import { sql } from 'kysely'
import type { Db } from '#platform/database/schema.ts'
import type { Expression } from './expression.ts'
import type { Document, Match, Visible } from './index.store.ts'

/** PostgreSQL keeps places up to here; what comes later shares the last one. */
const lastPlace = 16_383

export async function put(db: Db, id: number, { title, lead, body }: Document): Promise<void> {
  const vector = [lexemes(title, 'A', 1), lexemes(lead, 'B', 2000), lexemes(body, 'C', 4000)].flat().join(' ')
  await sql`insert into search_index (article_id, tokens) values (${id}, ${vector}::tsvector)
    on conflict (article_id) do update set tokens = excluded.tokens`.execute(db)
}

export async function remove(db: Db, id: number): Promise<void> {
  await sql`delete from search_index where article_id = ${id}`.execute(db)
}

export async function match(db: Db, expression: Expression, { publicAt }: Visible): Promise<Match[]> {
  const visible = publicAt === undefined ? sql`` : sql`and a.status = 'published' and a.published_at <= ${publicAt}`
  const { rows } = await sql<Match>`
    select a.id, ts_rank('{0, 0.1, 0.4, 1}', s.tokens, q) as score, a.kind, a.category_id as "categoryId", a.published_at as "publishedAt"
    from search_index as s join articles as a on a.id = s.article_id, (select ${written(expression)}::tsquery as q) as asked
    where s.tokens @@ q ${visible}`.execute(db)
  return rows
}

const lexemes = (tokens: string[], weight: string, from: number) =>
  tokens.map((text, i) => `'${text}':${Math.min(from + i, lastPlace)}${weight}`)

/** In the language of PostgreSQL. Tokens hold no quotation mark (`tokens.ts`), so quoting them is enough. */
function written(expression: Expression): string {
  if ('phrase' in expression) return `(${expression.phrase.map((text) => `'${text}'`).join(' <-> ')})`
  if ('all' in expression) return `(${expression.all.map(written).join(' & ')})`
  if ('any' in expression) return `(${expression.any.map(written).join(' | ')})`
  return `(${written(expression.keep)} & !${written(expression.without)})`
}
