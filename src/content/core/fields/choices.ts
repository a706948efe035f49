import { z } from 'zod'
import type { Article, ArticleSummary } from '#content/core/article.ts'
import type { Asked, Choices, Option } from '#fields/field.ts'
import { sentFault, sentFlag, sentLine } from '#fields/sent.ts'
import { type KindName, kindNames, kinds, kindsBeside, readKind, usualKind } from '#kinds.ts'
import type { Words } from '#locales/index.ts'
import { largestUrl } from '#media/media.ts'

const noHint = () => ''

export const kind = {
  form: 'kind',
  column: 'kind',
  of: ({ kind }: Article) => kind,
  label: (t: Words) => t.articleForm.fields.kind,
  hint: noHint,
  place: 'filing',
  control: {
    type: 'select',
    options: (t: Words, _: Choices, typed: string): Option[] =>
      kindsBeside(readKind(typed) ?? usualKind).map(({ name }) => [name, t.kinds[name].one]),
  },
  blank: usualKind,
  stored: (value: KindName) => value,
  read({ t, known }: Asked) {
    const offered = known === undefined ? kinds : kindsBeside(known as KindName)
    const names = offered.map(({ name }) => name)
    return z.enum(names, t.articleForm.faults.kindUnknown(names.map((name) => t.kinds[name].one).join(` ${t.or} `)))
  },
  typed: (value: KindName) => value,
  shown: (value: KindName, t: Words) => t.kinds[value].one,
  sent: z.enum(kindNames, sentFault('choice')),
  merged: 'whole',
  restored: true,
  emptied: false,
  exported: true,
  api: 'list',
  inApi: ({ kind }: ArticleSummary) => kind,
  search: 'nothing',
  writing: 'nothing',
} as const

/** What stands in another table. */
const reference = {
  blank: null,
  stored: (value: number | null) => value,
  merged: 'whole',
  restored: false,
  emptied: true,
  exported: false,
  search: 'nothing',
} as const

export const categoryId = {
  ...reference,
  form: 'category',
  column: 'category_id',
  of: ({ category }: Article) => category?.id ?? null,
  label: (t: Words) => t.articleForm.fields.category,
  hint: noHint,
  place: 'facts',
  control: {
    type: 'select',
    options: (t: Words, { categories }: Choices, typed: string): Option[] => [
      ['', t.articleForm.noCategory],
      ...withTyped(categories, typed).map(({ slug, name }): Option => [slug, name ?? slug]),
    ],
  },
  read: ({ t: { articleForm }, choices, whole, typed }: Asked) =>
    z
      .string()
      .transform((slug) => (slug === '' ? null : (choices.categories.find((category) => category.slug === slug)?.id ?? 0)))
      .refine((id) => id !== 0, articleForm.faults.categoryUnknown)
      .refine((id) => !whole || id !== null || !isFiled(typed.kind ?? ''), articleForm.faults.categoryMissing),
  typed: (value: number | null, { categories }: Choices) => categories.find(({ id }) => id === value)?.slug ?? '',
  shown: (value: number | null, t: Words, { categories }: Choices) => categories.find(({ id }) => id === value)?.name ?? t.conflict.empty,
  sent: sentLine,
  api: 'list',
  inApi: ({ category }: ArticleSummary) => category?.slug ?? null,
  writing: 'nothing',
} as const

/** What is of no known kind has its own fault. */
const isFiled = (name: string) => kinds.some((kind) => kind.name === name && kind.filed)

/** One that was typed but does not exist stays in sight. */
const withTyped = (categories: Choices['categories'], typed: string) =>
  typed === '' || categories.some(({ slug }) => slug === typed) ? categories : [...categories, { slug: typed, name: typed }]

export const coverId = {
  ...reference,
  form: 'cover',
  column: 'cover_id',
  of: ({ coverId }: Article) => coverId,
  label: (t: Words) => t.articleForm.fields.cover,
  hint: (t: Words) => t.articleForm.hints.cover,
  place: 'picture',
  control: {
    type: 'select',
    lang: 'vi',
    options: (t: Words, { pictures }: Choices): Option[] => [
      ['', t.articleForm.noCover],
      ...pictures.map(({ id, alt, fileName }): Option => [String(id), alt || fileName || `#${id}`]),
    ],
  },
  read: ({ t: { articleForm }, choices }: Asked) =>
    z
      .string()
      .transform((id) => (id === '' ? null : (choices.pictures.find((picture) => String(picture.id) === id)?.id ?? 0)))
      .refine((id) => id !== 0, articleForm.faults.coverUnknown),
  typed: (value: number | null) => String(value ?? ''),
  shown: (value: number | null, t: Words) => (value ? `#${value}` : t.conflict.empty),
  /** The hash of a picture, read from its address. */
  sent: sentLine.transform((value) => /[0-9a-f]{32}/.exec(value)?.[0] ?? null),
  api: 'item',
  inApi: ({ cover }: Article, baseUrl: string) => cover && { url: baseUrl + largestUrl(cover), alt: cover.alt },
  writing: 'value',
} as const

export const pinned = {
  form: 'pinned',
  column: 'pinned',
  of: ({ pinned }: Article) => pinned,
  label: (t: Words) => t.articleForm.fields.pinned,
  hint: noHint,
  place: 'standing',
  control: { type: 'checkbox' },
  blank: false,
  stored: (value: boolean) => (value ? 1 : 0),
  read: () => z.string().transform((value) => value !== ''),
  typed: (value: boolean) => (value ? '1' : ''),
  shown: (value: boolean, t: Words) => (value ? t.conflict.yes : t.conflict.no),
  sent: sentFlag,
  merged: 'whole',
  restored: false,
  emptied: false,
  exported: true,
  api: 'nowhere',
  inApi: ({ pinned }: ArticleSummary) => pinned,
  search: 'nothing',
  writing: 'nothing',
} as const
