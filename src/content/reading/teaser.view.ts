import { type ArticleSummary, articlePath, isExpired } from '#content/core/article.ts'
import { viewsOf } from '#content/core/views.ts'
import { categoryPath } from '#kinds.ts'
import type { Language, Words } from '#locales/index.ts'
import { pictureSources } from '#media/media.ts'
import type { Portal } from '#platform/context.ts'
import { localDay, localIso, showDate, showNumber } from '#platform/text/dates.ts'
import { showFacts } from './facts.view.ts'

/** What a list, a card or a block says of an article: finished strings. */
export type Teaser = ReturnType<typeof showTeaser>

/** Who reads: their language, and the words and addresses in it. */
export interface Reader {
  t: Words
  language: Language
  link: (path: string) => string
}

export function showTeaser(portal: Portal, reader: Reader, article: ArticleSummary) {
  const time = article.publishedAt ?? article.updatedAt
  const date = showDate(time)
  const [day, month, year] = date.split('/')
  return {
    href: reader.link(articlePath(article)),
    title: article.title,
    lead: article.lead,
    category: article.category && { name: article.category.name, href: reader.link(categoryPath(article.category.slug)) },
    date,
    day,
    month,
    year,
    iso: localIso(time),
    views: showNumber(viewsOf(portal, article)),
    expired: isExpired(article, portal.clock.now().toISOString()),
    expires: article.expiresAt ? showDate(article.expiresAt) : '',
    picture: article.cover && pictureSources(article.cover),
    ...showFacts(reader, article, localDay(portal.clock.now())),
  }
}
