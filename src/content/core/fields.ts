import { usualKind } from '#kinds.ts'
import type { Words } from '#locales/index.ts'
import type { ArticlesTable } from '#platform/database/schema.ts'
import { localMinute, showStamp } from '#platform/text/dates.ts'
import type { Article, ArticleValues } from './article.ts'

/** What must be said of a field. Columns, blank values, comparison, merge, restoring, the bin, form names and exchange follow from it. */
interface FieldRow<Value> {
  /** Its name in forms and in imported lines. */
  form: string
  /** Its label among the words. */
  label: keyof Words['articleForm']['fields']
  column: keyof ArticlesTable
  of(article: Article): Value
  /** In a new article. */
  blank: Value
  /** As it stands in its column. */
  stored(value: Value): string | number | null
  /** As it stands in the form. */
  typed(value: Value, categories: Category[]): string
  /** As a person reads it when two versions are compared. */
  shown(value: Value, t: Words, categories: Category[]): string
  /** `lines`: what two people changed in different places is brought together; `minute`: a form knows no seconds. */
  merged: 'whole' | 'lines' | 'minute'
  /** Whether bringing back an older version brings it back, too. */
  restored: boolean
  /** Whether it is gone once the bin is emptied. */
  emptied: boolean
  /** Whether an exported line has the column as it stands; others travel by a name that other portals know. */
  exported: boolean
}

interface Category {
  id: number
  slug: string
  name?: string
}

const text = {
  blank: '',
  stored: (value: string) => value,
  typed: (value: string) => value,
  shown: (value: string) => value,
  merged: 'whole',
  restored: true,
  emptied: true,
  exported: true,
} as const

const moment = {
  blank: null,
  stored: (value: string | null) => value,
  typed: (value: string | null) => (value ? localMinute(value) : ''),
  shown: (value: string | null, t: Words) => (value ? showStamp(value) : t.conflict.empty),
  merged: 'minute',
  restored: false,
  emptied: false,
  exported: true,
} as const

const reference = {
  blank: null,
  stored: (value: number | null) => value,
  merged: 'whole',
  restored: false,
  emptied: true,
  exported: false,
} as const

/** What an editor decides about an article, a row a field, in the order of the form. */
export const articleFields = {
  kind: {
    ...text,
    form: 'kind',
    label: 'kind',
    column: 'kind',
    of: ({ kind }: Article) => kind,
    blank: usualKind,
    shown: (kind: Article['kind'], t: Words) => t.kinds[kind],
    emptied: false,
  },
  title: { ...text, form: 'title', label: 'title', column: 'title', of: ({ title }: Article) => title },
  lead: { ...text, form: 'lead', label: 'lead', column: 'lead', of: ({ lead }: Article) => lead },
  body: { ...text, form: 'body', label: 'body', column: 'body', of: ({ body }: Article) => body, merged: 'lines' },
  categoryId: {
    ...reference,
    form: 'category',
    label: 'category',
    column: 'category_id',
    of: ({ category }: Article) => category?.id ?? null,
    typed: (value: number | null, categories: Category[]) => categories.find(({ id }) => id === value)?.slug ?? '',
    shown: (value: number | null, t: Words, categories: Category[]) => categories.find(({ id }) => id === value)?.name ?? t.conflict.empty,
  },
  author: { ...text, form: 'author', label: 'author', column: 'author', of: ({ author }: Article) => author },
  source: { ...text, form: 'source', label: 'source', column: 'source', of: ({ source }: Article) => source },
  coverId: {
    ...reference,
    form: 'cover',
    label: 'cover',
    column: 'cover_id',
    of: ({ coverId }: Article) => coverId,
    typed: (value: number | null) => String(value ?? ''),
    shown: (value: number | null, t: Words) => (value ? `#${value}` : t.conflict.empty),
  },
  publishedAt: {
    ...moment,
    form: 'published_at',
    label: 'publishedAt',
    column: 'published_at',
    of: ({ publishedAt }: Article) => publishedAt,
  },
  expiresAt: {
    ...moment,
    form: 'expires_at',
    label: 'expiresAt',
    column: 'expires_at',
    of: ({ expiresAt }: Article) => expiresAt,
  },
  pinned: {
    form: 'pinned',
    label: 'pinned',
    column: 'pinned',
    of: ({ pinned }: Article) => pinned,
    blank: false,
    merged: 'whole',
    restored: false,
    emptied: false,
    exported: true,
    stored: (value: boolean) => (value ? 1 : 0),
    typed: (value: boolean) => (value ? '1' : ''),
    shown: (value: boolean, t: Words) => (value ? t.conflict.yes : t.conflict.no),
  },
} as const satisfies { [Name in keyof ArticleValues]: FieldRow<ArticleValues[Name]> }

export type Field = keyof ArticleValues
export type FieldFormName = (typeof articleFields)[Field]['form']

type AnyRow = FieldRow<ArticleValues[Field]> & { form: FieldFormName }

/** The names of all fields, in the order of the form. */
export const fields = Object.keys(articleFields) as Field[]

/** The row of a field, for whoever walks them all. */
export const fieldRow = (name: Field) => articleFields[name] as unknown as AnyRow

/** A value for each field. */
export const valuesFrom = (answer: (name: Field) => unknown): ArticleValues =>
  Object.fromEntries(fields.map((name) => [name, answer(name)])) as unknown as ArticleValues

/** What an editor decided about this article. */
export const valuesOf = (article: Article): ArticleValues => valuesFrom((name) => fieldRow(name).of(article))

export const blankValues: ArticleValues = valuesFrom((name) => fieldRow(name).blank)

/** The fields in which two texts differ. */
export const changedFields = (before: ArticleValues, after: ArticleValues): Field[] => fields.filter((name) => before[name] !== after[name])
