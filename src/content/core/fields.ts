import { isDeepStrictEqual } from 'node:util'
import type { FieldRow, FieldValue } from '#fields/field.ts'
import type { OwnField, OwnFields } from '#fields/own-field.ts'
import { type KindName, kinds } from '#kinds.ts'
import type { ArticlesTable } from '#platform/database/schema.ts'
import type { Article, ArticleValues, CoreValues } from './article.ts'
import { categoryId, coverId, kind, pinned } from './fields/choices.ts'
import { expiresAt, publishedAt } from './fields/times.ts'
import { author, body, lead, source, title } from './fields/words.ts'

/** A field of every kind, which has a column of its own. */
interface CoreField<Value extends FieldValue> extends FieldRow<Value> {
  /** Its name in forms, in imported lines and in the API. */
  form: string
  column: keyof ArticlesTable
  of(article: Article): Value
  /** As it stands in its column. */
  stored(value: Value): string | number | null
  /** As the API says it. */
  inApi(article: Article, baseUrl: string): unknown
}

/** What an editor decides about an article of any kind, a row a field; errors and comparisons stand in this order. */
export const coreFields = {
  ...{ kind, title, lead, body, categoryId, author, source, coverId, publishedAt, expiresAt, pinned },
} as const satisfies { [Name in keyof CoreValues]: CoreField<CoreValues[Name]> }

export type CoreFormName = (typeof coreFields)[keyof CoreValues]['form']

/** A field of an article, for whoever walks them all. */
export type Field = SharedField | KindsField
export type SharedField = CoreField<FieldValue> & { own: false; name: keyof CoreValues; form: CoreFormName }
export type KindsField = OwnField & { own: true; name: string; form: string }

/** The fields of every kind. */
export const sharedFields = Object.entries(coreFields).map(([name, row]) => ({
  ...row,
  name,
  own: false,
})) as unknown as readonly SharedField[]

const byKind = new Map(kinds.map(({ name, fields }) => [name, withNames(fields)]))

function withNames(fields: OwnFields): { own: readonly KindsField[]; all: readonly Field[] } {
  const own = Object.entries(fields).map(([name, row]) => ({ ...row, name, form: name, own: true as const }))
  return { own, all: [...sharedFields, ...own] }
}

/** What only this kind has. */
export const ownFields = (kind: KindName): readonly KindsField[] => byKind.get(kind)?.own ?? []

/** All fields of a kind. */
export const fieldsOf = (kind: KindName): readonly Field[] => byKind.get(kind)?.all ?? sharedFields

/** What only other kinds have. */
export const otherFields = (kind: KindName): readonly KindsField[] =>
  kinds.flatMap(({ name }) => ownFields(name)).filter((field) => !ownFields(kind).some(({ name }) => name === field.name))

/** What stands in a field; blank when the kind had no such field yet. */
export const valueIn = (values: ArticleValues, field: Pick<Field, 'name' | 'own' | 'blank'>): FieldValue =>
  field.own ? (values.own?.[field.name] ?? field.blank) : values[field.name as keyof CoreValues]

/** A value for each field; which fields there are depends on the kind. */
export function valuesFrom(answer: (field: Field) => unknown): ArticleValues {
  const shared = Object.fromEntries(sharedFields.map((field) => [field.name, answer(field)])) as unknown as CoreValues
  const own = Object.fromEntries(ownFields(shared.kind).map((field) => [field.name, answer(field) as FieldValue]))
  return Object.keys(own).length > 0 ? { ...shared, own } : shared
}

/** What an editor decided about this article. */
export const valuesOf = (article: Article): ArticleValues =>
  valuesFrom((field) => (field.own ? (article.own[field.name] ?? field.blank) : field.of(article)))

/** What something new of a kind says. */
export const blankValues = (kind: KindName): ArticleValues => valuesFrom((field) => (field.name === 'kind' ? kind : field.blank))

/** The fields of two texts, which may be of two kinds. */
export function fieldsOfBoth(one: ArticleValues, other: ArticleValues): readonly Field[] {
  const fields = fieldsOf(one.kind)
  return one.kind === other.kind
    ? fields
    : [...fields, ...ownFields(other.kind).filter(({ name }) => !fields.some((own) => own.name === name))]
}

export const isSame = (one: FieldValue, other: FieldValue): boolean => one === other || isDeepStrictEqual(one, other)

/** The names of the fields in which two texts differ. */
export const changedFields = (before: ArticleValues, after: ArticleValues): string[] =>
  fieldsOfBoth(before, after)
    .filter((field) => !isSame(valueIn(before, field), valueIn(after, field)))
    .map(({ name }) => name)
