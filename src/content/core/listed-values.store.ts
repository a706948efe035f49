import type { FieldValue } from '#fields/field.ts'
import type { Db } from '#platform/database/schema.ts'
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

/** So that the order of texts is the order of values: numbers up to a thousand billions, from below zero upwards. */
export function listedValue(value: FieldValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return value < 0 ? `-${pad(10 ** 15 + value)}` : pad(value)
  if (typeof value === 'boolean') return value ? '1' : ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const pad = (number: number) => String(number).padStart(15, '0')
