import { sql } from 'kysely'
import type { Db } from '#platform/database/schema.ts'
import type { Document } from './document.ts'
import type { Expression } from './expression.ts'

/** The old ones go first, together: FTS5 writes what it holds before it deletes, so that one by one takes twice as long. */
export async function put(db: Db, documents: [number, Document][]): Promise<void> {
  for (const [id] of documents) await remove(db, id)
  for (const [id, { title, lead, body }] of documents)
    await sql`insert into search_index (rowid, title, lead, body) values (${id}, ${title}, ${lead}, ${body})`.execute(db)
}

export async function remove(db: Db, id: number): Promise<void> {
  await sql`delete from search_index where rowid = ${id}`.execute(db)
}

/** Merges the index a little at a time, so that nobody waits for long. */
export async function tidy(db: Db): Promise<void> {
  await sql`
    delete from search_index
    where rowid in (select id from search_index_docsize where id not in (select id from articles))`.execute(db)
  const changes = async () => (await sql<{ n: number }>`select total_changes() as n`.execute(db)).rows[0]!.n
  // FTS5 says that nothing is left to merge by changing fewer than two rows. A negative number merges down to one piece.
  for (let step = -500, before = await changes(), left = true; left; step = 500) {
    await sql`insert into search_index (search_index, rank) values ('merge', ${sql.lit(step)})`.execute(db)
    const after = await changes()
    left = after - before >= 2
    before = after
  }
}

export async function unindexed(db: Db, limit: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from articles where id not in (select id from search_index_docsize) order by id desc limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}

export const countUnindexed = async (db: Db): Promise<number> =>
  (await sql<{ n: number }>`select count(*) as n from articles where id not in (select id from search_index_docsize)`.execute(db)).rows[0]!
    .n

/** How many articles stand in the index. */
export const size = async (db: Db): Promise<number> =>
  (await sql<{ n: number }>`select count(*) as n from search_index_docsize`.execute(db)).rows[0]!.n

/** They come as one text: thousands of rows would take longer than finding them. Of more than `limit` the newest. */
export async function ids(db: Db, expression: Expression, limit?: number): Promise<number[]> {
  const all = sql`select rowid from search_index where search_index match ${written(expression)}`
  const some = limit === undefined ? all : sql`${all} order by rowid desc limit ${limit}`
  const { rows } = await sql<{ ids: string | null }>`select group_concat(rowid) as ids from (${some})`.execute(db)
  return JSON.parse(`[${rows[0]?.ids ?? ''}]`)
}

/** The same of each, in one statement. */
export async function each(db: Db, expressions: Expression[], limit: number): Promise<number[][]> {
  if (expressions.length === 0) return []
  const one = (expression: Expression) => sql`select group_concat(rowid) as ids from (select rowid from search_index
    where search_index match ${written(expression)} order by rowid desc limit ${limit})`
  const { rows } = await sql<{ ids: string | null }>`${sql.join(expressions.map(one), sql` union all `)}`.execute(db)
  return rows.map(({ ids }) => JSON.parse(`[${ids ?? ''}]`))
}

export async function count(db: Db, tokens: string[]): Promise<Map<string, number>> {
  if (tokens.length === 0) return new Map()
  return counted(await sql<Counted>`select term, doc from search_vocabulary where term in (${sql.join(tokens)})`.execute(db))
}

/** Pairs and exact forms begin with other signs, so the folded syllables stand together in the vocabulary. */
export const syllables = async (db: Db): Promise<Map<string, number>> =>
  counted(await sql<Counted>`select term, doc from search_vocabulary where term >= 'a' and term < '{'`.execute(db))

type Counted = { term: string; doc: number }
const counted = ({ rows }: { rows: Counted[] }) => new Map(rows.map(({ term, doc }) => [term, doc]))

/** In the language of FTS5. Tokens hold no quotation mark (`tokens.ts`), so quoting them is enough. */
function written(expression: Expression): string {
  if ('phrase' in expression) return `"${expression.phrase.join(' ')}"`
  if ('begins' in expression) return `"${expression.begins}" *`
  if ('inHead' in expression) return `{title lead} : ${written(expression.inHead)}`
  if ('all' in expression) return `(${expression.all.map(written).join(' AND ')})`
  if ('any' in expression) return `(${expression.any.map(written).join(' OR ')})`
  return `(${written(expression.keep)} NOT ${written(expression.without)})`
}
