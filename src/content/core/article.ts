import type { OwnValues } from '#fields/own-field.ts'
import { type KindName, kindOf } from '#kinds.ts'
import type { Picture } from '#media/media.ts'
import type { Schema } from '#platform/database/schema.ts'
import { isTracking } from '#platform/http/cache/tracking.ts'

export type Status = Schema['articles']['status']

export const statuses: readonly Status[] = ['draft', 'submitted', 'published', 'withdrawn']

/** On one page of a list for readers. */
export const articlesPerPage = 20

/** News or an announcement, whole. */
export interface Article extends ArticleSummary {
  body: string
  /** Sanitised when it was saved. */
  bodyHtml: string
  source: string
  coverId: number | null
  /** When it was last published, whatever date it was given; what changed later is an update. */
  releasedAt: string | null
  oldUrl: string | null
  reason: string | null
  version: number
  createdAt: string
  createdBy: number | null
  updatedBy: number | null
  /** Published in haste, and not reviewed by somebody else yet. */
  urgent: { at: string; by: number | null } | null
  /** Thrown away; `emptied`: only its number and the reason are left. */
  binned: { at: string; by: number | null; emptied: boolean } | null
}

/** What lists and blocks show of an article. */
export interface ArticleSummary {
  id: number
  kind: KindName
  status: Status
  category: { id: number; slug: string; name: string } | null
  title: string
  lead: string
  author: string
  slug: string
  cover: Cover | null
  /** A stored time; a draft may have none yet, a scheduled article has one to come. */
  publishedAt: string | null
  expiresAt: string | null
  updatedAt: string
  pinned: boolean
  /** What only its kind has. */
  own: OwnValues
  /** Without the reads that are still in the counter buffer. */
  views: number
}

export type Cover = Picture

/** The one address of an article, for ever; the slug after the number may change. */
export const articlePath = ({ kind, id, slug }: { kind: KindName; id: number; slug: string }): string =>
  `${kindOf(kind).item}/${id}-${slug}`

/** Where the newsroom works on it. */
export const deskPath = ({ kind, id }: { kind: KindName; id: number | 'moi' }): string => `/quan-tri${kindOf(kind).newsroom}/${id}`

export const isScheduled = (article: ArticleSummary, now: string): boolean =>
  article.status === 'published' && article.publishedAt !== null && article.publishedAt > now

/** Whether readers may see it at this time. An expired announcement keeps its address. */
export const isPublic = (article: ArticleSummary, now: string): boolean =>
  article.status === 'published' && article.publishedAt !== null && article.publishedAt <= now

export const isExpired = (article: ArticleSummary, now: string): boolean => article.expiresAt !== null && article.expiresAt <= now

/** An address of an old portal as the database keeps it: path and query, without the host. Undefined when it is none. */
export function normaliseOldUrl(address: string): string | undefined {
  try {
    const { pathname, search } = new URL(address, 'http://old.invalid')
    return pathname + search
  } catch {
    return undefined
  }
}

/**
 * An old address as it came, and without what others added to it: parameters that follow people, and the language of today's pages; last
 * without or with its last stroke.
 */
export function oldUrlSpellings(address: string): string[] {
  const exact = normaliseOldUrl(address)
  if (exact === undefined) return []
  const [path = '', query] = exact.split(/\?(.*)/s)
  const kept = query?.split('&').filter((part) => !isTracking(part.split('=')[0] ?? ''))
  const plain = kept?.length ? `${path}?${kept.join('&')}` : path
  const spellings = [exact, plain, plain.replace(/^\/en(?=[/?]|$)\/?/, '/')]
  return [...new Set([...spellings, ...spellings.map(withOtherEnd)])]
}

/** `/bai/` for `/bai` and the other way round: servers of files take both. */
const withOtherEnd = (address: string): string =>
  address.replace(/^(\/[^?]*?)(\/?)(?=\?|$)/, (_, path: string, stroke: string) => (stroke ? path : `${path}/`))

/** The same for every spelling of an old address: case and the order of parameters do not count. */
export function oldUrlKey(address: string): string | undefined {
  const [path, query] =
    normaliseOldUrl(address)
      ?.toLowerCase()
      .split(/\?(.*)/s) ?? []
  return query ? `${path}?${query.split('&').sort().join('&')}` : path
}

/** What an editor decides about an article; the rest follows from it. */
export interface ArticleValues extends CoreValues {
  /** What only its kind has; left out when that has nothing of its own. */
  own?: OwnValues
}

/** What is said of any kind. */
export interface CoreValues {
  kind: KindName
  title: string
  lead: string
  /** Markdown. */
  body: string
  categoryId: number | null
  author: string
  source: string
  coverId: number | null
  publishedAt: string | null
  expiresAt: string | null
  pinned: boolean
}
