import { articlePath } from '#content/core/article.ts'
import { showArticle } from '#content/core/article.view.ts'
import { articlePage } from '#content/core/metadata.ts'
import type { Neighbour } from '#content/core/public-list.store.ts'
import { listOf } from '#content/core/return-link.ts'
import { takedownNotice } from '#media/notice.ts'
import type { Portal } from '#platform/context.ts'
import { localIso, showDate } from '#platform/text/dates.ts'
import type { LoadedArticle } from './article-page.query.ts'
import type { Reader } from './teaser.view.ts'

/** The page of an article; `back` is the list that the reader came from. */
export function showArticlePage(portal: Portal, reader: Reader, loaded: LoadedArticle, back?: string) {
  const { article, coverTakedown, source, related, newer, older } = loaded
  return {
    page: articlePage(portal, reader, article, source),
    article: showArticle(portal, reader, article),
    source,
    coverNotice: coverTakedown ? takedownNotice(reader, 'picture', coverTakedown) : '',
    back: reader.link(back ?? listOf(article)),
    related: related.map((other) => showNeighbour(reader, other)),
    newer: newer.map((other) => showNeighbour(reader, other)),
    older: older.map((other) => showNeighbour(reader, other)),
  }
}

const showNeighbour = ({ link }: Reader, other: Neighbour) => ({
  href: link(articlePath(other)),
  title: other.title,
  date: showDate(other.publishedAt),
  iso: localIso(other.publishedAt),
})
