import type { Article } from '#content/core/article.ts'
import { type Field, ownFields } from '#content/core/fields.ts'
import type { Manuscript } from '#content/core/manuscript.ts'
import type { FieldValue } from '#fields/field.ts'
import type { OwnValues } from '#fields/own-field.ts'
import { type KindName, readKind, usualKind } from '#kinds.ts'
import type { Words } from '#locales/index.ts'
import { readLocalMinute } from '#platform/text/dates.ts'
import { rendered } from '#platform/text/rendered.ts'
import { repair, repairLine, slugify } from '#platform/text/vietnamese.ts'
import type { Typed } from './article.form.ts'

/** The article that typed fields would make; what cannot be read yet is left out. */
export function previewOf(
  typed: Typed,
  { categories, cover }: { categories: NonNullable<Article['category']>[]; cover: Article['cover'] },
  { now, t }: { now: string; t: Words },
  known?: Article,
): Article {
  const title = repairLine(typed.title)
  const body = repair(typed.body)
  const kind = readKind(typed.kind) ?? usualKind
  return {
    ...(known ?? nothing(now)),
    kind,
    own: ownOf(kind, typed, t, now, known),
    title,
    slug: slugify(title),
    lead: repair(typed.lead).trim(),
    body,
    bodyHtml: rendered(body),
    category: categories.find(({ slug }) => slug === typed.category) ?? null,
    author: repairLine(typed.author),
    source: repairLine(typed.source),
    cover,
    publishedAt: readLocalMinute(typed.published_at) ?? known?.publishedAt ?? now,
  }
}

/** What only its kind has, as far as it can be read; what the form does not ask for is as it was. */
function ownOf(kind: KindName, typed: Typed, t: Words, now: string, known?: Article): OwnValues {
  const asked = {
    ...{ t, typed, now: new Date(now), choices: { categories: [], pictures: [] } },
    ...{ whole: false, live: false, mayWait: true },
  }
  const read = ({ name, form, blank, ...row }: Field) => {
    const standing = known?.own[name] ?? blank
    const { data = blank } = row.read({ ...asked, known: standing }).safeParse(typed[form] ?? '')
    return [name, data as FieldValue] as const
  }
  return Object.fromEntries(ownFields(kind).map(read))
}

/** The article that publishing a manuscript would make. */
export function articleOf({ article, values }: Manuscript, { category, cover }: Pick<Article, 'category' | 'cover'>, now: string): Article {
  const { title, body } = values
  const publishedAt = values.publishedAt ?? now
  return { ...article, ...values, own: values.own ?? {}, slug: slugify(title), bodyHtml: rendered(body), category, cover, publishedAt }
}

const nothing = (now: string) => ({
  id: 0,
  status: 'draft' as const,
  releasedAt: null,
  cover: null,
  coverId: null,
  expiresAt: null,
  updatedAt: now,
  createdAt: now,
  createdBy: null,
  updatedBy: null,
  urgent: null,
  binned: null,
  oldUrl: null,
  reason: null,
  pinned: false,
  version: 0,
  views: 0,
})
