import type { ArticleValues, Status } from '#content/core/article.ts'
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

/** A line makes an article, or changes one: what it does not say stays as it was. @param now when a published article has no time of its own */
export function apply(record: ArticleRecord, { categoryId, coverId }: Found, now: string, before: Imported = blank): Imported {
  const status = record.status ?? before.status
  const publishedAt = record.published_at ?? before.values.publishedAt
  return {
    values: {
      kind: record.kind ?? before.values.kind,
      title: record.title,
      lead: record.lead ?? before.values.lead,
      body: record.body,
      categoryId: categoryId ?? before.values.categoryId,
      author: record.author ?? before.values.author,
      source: record.source ?? before.values.source,
      coverId: coverId ?? before.values.coverId,
      publishedAt: status === 'published' ? (publishedAt ?? now) : publishedAt,
      expiresAt: record.expires_at ?? before.values.expiresAt,
      pinned: record.pinned ?? before.values.pinned,
    },
    status,
    reason: record.reason ?? before.reason,
  }
}

const blank: Imported = {
  values: {
    kind: 'news',
    title: '',
    lead: '',
    body: '',
    categoryId: null,
    author: '',
    source: '',
    coverId: null,
    publishedAt: null,
    expiresAt: null,
    pinned: false,
  },
  status: 'published',
  reason: null,
}
