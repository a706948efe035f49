import type { ArticleValues, Status } from '#content/core/article.ts'
import { blankValues, valueIn, valuesFrom } from '#content/core/fields.ts'
import { usualKind } from '#kinds.ts'
import type { ArticleRecord } from './article-record.ts'

/** What a record's names were found to be here. */
export interface Found {
  categoryId: number | null
  coverId: number | null
}

/** An article as a line changes it. */
export interface Imported {
  values: ArticleValues
  status: Status
  reason: string | null
}

/**
 * A line makes an article, or changes one: what it does not say stays as it was. @param now when a published article has no time of its own
 */
export function apply(record: ArticleRecord, { categoryId, coverId }: Found, now: string, before: Imported = blank): Imported {
  const said: Record<string, unknown> = { ...record, ...record.own, category: categoryId, cover: coverId }
  const status = record.status ?? before.status
  const publishedAt = record.published_at ?? before.values.publishedAt
  return {
    values: {
      ...valuesFrom((field) => said[field.form] ?? valueIn(before.values, field)),
      publishedAt: status === 'published' ? (publishedAt ?? now) : publishedAt,
    },
    status,
    reason: record.reason ?? before.reason,
  }
}

/** What a new article is before its line says anything. */
export const blankAs = (status: Status): Imported => ({ values: blankValues(usualKind), status, reason: null })

const blank = blankAs('published')
