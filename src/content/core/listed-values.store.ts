import { type ExpressionBuilder, sql } from 'kysely'
import type { FieldValue } from '#fields/field.ts'
import type { KindName } from '#kinds.ts'
import type { Db, Schema } from '#platform/database/schema.ts'
import type { ArticleValues } from './article.ts'
import { ownFields, valueIn } from './fields.ts'

/** Keeps what lists are filtered and ordered by, in place of what stood there: each field that says so, blank ones too. */
export async function keepListed(db: Db, articleId: number, values: ArticleValues): Promise<void> {
  const listed = ownFields(values.kind).filter((field) => field.listed)
  const rows = listed.map((field) => ({
    ...{ article_id: articleId, kind: values.kind, name: field.name },
    value: listedValue(valueIn(values, field)),
  }))
  await db.deleteFrom('listed_values').where('article_id', '=', articleId).execute()
  if (rows.length > 0) await db.insertInto('listed_values').values(rows).execute()
}

/** One value, or those from one until just before another, as `listedValue` writes them. */
export type ListedRange = { value: string } | { from: string; until: string }

/** The numbers of the articles whose field holds this. */
export function listedWithin(row: ExpressionBuilder<Schema, 'articles'>, kind: KindName, name: string, range: ListedRange) {
  const query = row.selectFrom('listed_values').select('article_id').where('listed_values.kind', '=', kind).where('name', '=', name)
  return 'value' in range ? query.where('value', '=', range.value) : query.where('value', '>=', range.from).where('value', '<', range.until)
}

/** How many articles that readers may see hold each value, or each year of a day; those that hold nothing are left out. */
export async function countListed(db: Db, now: string, kind: KindName, name: string, by: 'value' | 'year') {
  const value = by === 'year' ? sql<string>`substr(value, 1, 4)` : sql.ref<string>('value')
  const rows = await db
    .selectFrom('listed_values')
    .innerJoin('articles', 'articles.id', 'listed_values.article_id')
    .select((row) => [value.as('value'), row.fn.countAll<number>().as('count')])
    .where('listed_values.kind', '=', kind)
    .where('name', '=', name)
    .where('value', '!=', '')
    .where('status', '=', 'published')
    .where('published_at', '<=', now)
    .groupBy(value)
    .orderBy(value, by === 'year' ? 'desc' : 'asc')
    .execute()
  return rows.map((row) => ({ value: row.value, count: Number(row.count) }))
}

/** So that the order of texts is the order of values: numbers up to a thousand billions, from below zero upwards. */
export function listedValue(value: FieldValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return value < 0 ? `-${pad(10 ** 15 + value)}` : pad(value)
  if (typeof value === 'boolean') return value ? '1' : ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const pad = (number: number) => String(number).padStart(15, '0')
