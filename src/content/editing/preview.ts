import type { Article } from '#content/core/article.ts'
import type { Manuscript } from '#content/core/manuscript.ts'
import { readKind, usualKind } from '#kinds.ts'
import { readLocalMinute } from '#platform/text/dates.ts'
import { rendered } from '#platform/text/rendered.ts'
import { repair, repairLine, slugify } from '#platform/text/vietnamese.ts'

/** The article that typed fields would make; what cannot be read yet is left out. */
export function previewOf(
  typed: Record<'kind' | 'title' | 'lead' | 'body' | 'category' | 'author' | 'source' | 'cover' | 'published_at', string>,
  { categories, cover }: { categories: NonNullable<Article['category']>[]; cover: Article['cover'] },
  now: string,
  known?: Article,
): Article {
  const title = repairLine(typed.title)
  const body = repair(typed.body)
  return {
    ...(known ?? nothing(now)),
    kind: readKind(typed.kind) ?? usualKind,
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

/** The article that publishing a manuscript would make. */
export function articleOf({ article, values }: Manuscript, { category, cover }: Pick<Article, 'category' | 'cover'>, now: string): Article {
  const { title, body } = values
  const publishedAt = values.publishedAt ?? now
  return { ...article, ...values, slug: slugify(title), bodyHtml: rendered(body), category, cover, publishedAt }
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
