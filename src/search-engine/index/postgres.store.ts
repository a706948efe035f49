import { sql } from 'kysely'
import type { Db } from '#platform/database/schema.ts'
import type { Document } from './document.ts'
import type { Expression } from './expression.ts'

/** PostgreSQL keeps places up to here; what comes later shares the last one. */
const lastPlace = 16_383

export async function put(db: Db, documents: [number, Document][]): Promise<void> {
  for (const [id, { title, lead, body }] of documents) {
    const vector = [lexemes(title, 'A', 1), lexemes(lead, 'B', 2000), lexemes(body, 'C', 4000)].flat().join(' ')
    await sql`insert into search_index (article_id, tokens) values (${id}, ${vector}::tsvector)
      on conflict (article_id) do update set tokens = excluded.tokens`.execute(db)
  }
}

const lexemes = (tokens: string, weight: string, from: number) =>
  (tokens.match(/\S+/g) ?? []).map((text, i) => `'${text}':${Math.min(from + i, lastPlace)}${weight}`)

export async function remove(db: Db, id: number): Promise<void> {
  await sql`delete from search_index where article_id = ${id}`.execute(db)
}

/** Nothing to do: rows go with their articles, and PostgreSQL vacuums by itself. */
export async function tidy(_db: Db): Promise<void> {}

export async function unindexed(db: Db, limit: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from articles where id not in (select article_id from search_index) order by id desc limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}

export const countUnindexed = async (db: Db): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from articles where id not in (select article_id from search_index)`.execute(db))
    .rows[0]!.n

/** How many articles stand in the index. */
export const size = async (db: Db): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from search_index`.execute(db)).rows[0]!.n

/** Of more than `limit` the newest. */
export async function ids(db: Db, expression: Expression, limit?: number): Promise<number[]> {
  const all = sql`select article_id as id from search_index where tokens @@ ${written(expression)}::tsquery`
  const some = limit === undefined ? all : sql`${all} order by article_id desc limit ${limit}`
  const { rows } = await sql<{ id: number }>`${some}`.execute(db)
  return rows.map(({ id }) => id)
}

/** The same of each, in one statement. */
export async function each(db: Db, expressions: Expression[], limit: number): Promise<number[][]> {
  if (expressions.length === 0) return []
  const one = (expression: Expression) =>
    sql`array(select article_id from search_index where tokens @@ ${written(expression)}::tsquery order by article_id desc limit ${limit})`
  const { rows } = await sql<{ ids: number[] }>`
    ${sql.join(
      expressions.map((expression, i) => sql`select ${i}::int as at, ${one(expression)} as ids`),
      sql` union all `,
    )} order by at`.execute(db)
  return rows.map(({ ids }) => ids)
}

export async function count(db: Db, tokens: string[]): Promise<Map<string, number>> {
  if (tokens.length === 0) return new Map()
  const { rows } = await sql<{ term: string; n: number }>`
    select term, (select count(*)::int from search_index where tokens @@ ('''' || term || '''')::tsquery) as n
    from unnest(array[${sql.join(tokens)}]::text[]) as term`.execute(db)
  return new Map(rows.filter(({ n }) => n > 0).map(({ term, n }) => [term, n]))
}

export async function syllables(db: Db): Promise<Map<string, number>> {
  const { rows } = await sql<{ word: string; ndoc: number }>`
    select word, ndoc from ts_stat('select tokens from search_index') where word ~ '^[a-z]'`.execute(db)
  return new Map(rows.map(({ word, ndoc }) => [word, ndoc]))
}

/** In the language of PostgreSQL. Tokens hold no quotation mark (`tokens.ts`), so quoting them is enough. */
function written(expression: Expression, where = ''): string {
  const within = (part: Expression) => written(part, where)
  if ('phrase' in expression) return `(${expression.phrase.map((text) => `'${text}'${where}`).join(' <-> ')})`
  if ('begins' in expression) return `'${expression.begins}':*`
  if ('inHead' in expression) return written(expression.inHead, ':AB')
  if ('all' in expression) return `(${expression.all.map(within).join(' & ')})`
  if ('any' in expression) return `(${expression.any.map(within).join(' | ')})`
  return `(${within(expression.keep)} & !${within(expression.without)})`
}
