import type { Article, ArticleSummary } from '#content/core/article.ts'
import type { Asked } from '#fields/field.ts'
import { moment, readTypedMoment } from '#fields/moment.ts'
import type { Words } from '#locales/index.ts'
import { localIso, readLocalMinute } from '#platform/text/dates.ts'

const time = {
  ...moment,
  stored: (value: string | null) => value,
  place: 'times',
  restored: false,
  emptied: false,
  exported: true,
  api: 'list',
  search: 'nothing',
  writing: 'nothing',
} as const

export const publishedAt = {
  ...time,
  form: 'published_at',
  column: 'published_at',
  of: ({ publishedAt }: Article) => publishedAt,
  label: (t: Words) => t.articleForm.fields.publishedAt,
  hint: (t: Words) => t.articleForm.hints.publishedAt,
  read: (asked: Asked) =>
    readTypedMoment(asked).refine(
      (time) => asked.mayWait || !time || time <= asked.now.toISOString(),
      asked.t.articleForm.faults.publishedAtToCome,
    ),
  inApi: ({ publishedAt, updatedAt }: ArticleSummary) => localIso(publishedAt ?? updatedAt),
} as const

export const expiresAt = {
  ...time,
  form: 'expires_at',
  column: 'expires_at',
  of: ({ expiresAt }: Article) => expiresAt,
  label: (t: Words) => t.articleForm.fields.expiresAt,
  hint: (t: Words) => t.articleForm.hints.expiresAt,
  read(asked: Asked) {
    const { faults } = asked.t.articleForm
    const typed = asked.typed.published_at ?? ''
    const published = readLocalMinute(typed) ?? (asked.whole ? asked.now.toISOString() : '')
    return readTypedMoment(asked).refine((time) => !time || time > published, typed.trim() ? faults.expiresTooEarly : faults.expiresPast)
  },
  inApi: ({ expiresAt }: ArticleSummary) => expiresAt && localIso(expiresAt),
} as const
