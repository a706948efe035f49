import { type Reader, showTeaser } from '#content/reading/teaser.view.ts'
import { picturesIn } from '#media/body-pictures.ts'
import { largestUrl, pictureSources } from '#media/media.ts'
import type { Portal } from '#platform/context.ts'
import { localIso, showStamp } from '#platform/text/dates.ts'
import { type Article, articlePath } from './article.ts'
import { syllablesAMinute } from './reading-time.ts'

export function showArticle(portal: Portal, reader: Reader, article: Article) {
  const time = article.publishedAt ?? article.updatedAt
  const updated = article.updatedAt > time && article.updatedAt > (article.releasedAt ?? time)
  return {
    ...showTeaser(portal, reader, article),
    id: article.id,
    kind: article.kind,
    address: portal.config.baseUrl + reader.link(articlePath(article)),
    published: showStamp(time),
    updated: updated ? { text: showStamp(article.updatedAt), iso: localIso(article.updatedAt) } : null,
    bodyHtml: article.bodyHtml,
    author: article.author,
    source: article.source,
    minutes: readingMinutes(article),
    picture: coverAbove(article),
  }
}

/** A picture that the text shows is not shown above it as well. */
const coverAbove = ({ cover, bodyHtml }: Article) =>
  cover && !picturesIn(bodyHtml).includes(cover.hash) ? { ...pictureSources(cover), href: largestUrl(cover) } : null

/** A syllable with its space is four and a half letters long. Nothing to read takes no time. */
function readingMinutes({ lead, body }: Article): number {
  const letters = lead.trim().length + body.trim().length
  return letters === 0 ? 0 : Math.max(1, Math.round(letters / (syllablesAMinute * 4.5)))
}
