import { type Article, type ArticleSummary, articlePath } from '#content/core/article.ts'
import { viewsOf } from '#content/core/views.ts'
import { largestUrl } from '#media/media.ts'
import type { Portal } from '#platform/context.ts'
import { localIso } from '#platform/text/dates.ts'

/** An article in a list, as docs/api.md describes it. */
export const summaryJson = (portal: Portal, article: ArticleSummary) => ({
  id: article.id,
  kind: article.kind,
  url: portal.config.baseUrl + articlePath(article),
  title: article.title,
  lead: article.lead,
  category: article.category?.slug ?? null,
  author: article.author,
  published_at: localIso(article.publishedAt ?? article.updatedAt),
  expires_at: article.expiresAt && localIso(article.expiresAt),
  views: viewsOf(portal, article),
})

/** One article, whole. */
export const articleJson = (portal: Portal, article: Article, bodyHtml: string) => ({
  ...summaryJson(portal, article),
  category_name: article.category?.name ?? null,
  source: article.source,
  updated_at: localIso(article.updatedAt),
  cover: article.cover && {
    url: portal.config.baseUrl + largestUrl(article.cover),
    alt: article.cover.alt,
  },
  body: article.body,
  body_html: withFullAddresses(bodyHtml, portal.config.baseUrl),
})

/** Shown on another site, `/media/…` must still lead here. */
const withFullAddresses = (html: string, baseUrl: string) => html.replace(/ (src|href)="\/(?!\/)/g, ` $1="${baseUrl}/`)
