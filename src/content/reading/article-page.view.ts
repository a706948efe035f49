import { type Article, articlePath } from '#content/core/article.ts'
import { showArticle } from '#content/core/article.view.ts'
import { dressBody } from '#content/core/dressed-body.query.ts'
import { articlePage } from '#content/core/metadata.ts'
import { listNeighbours, type Neighbour } from '#content/core/public-list.store.ts'
import { listOf } from '#content/core/return-link.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { localIso, showDate } from '#platform/text/dates.ts'
import { showSource } from './source.query.ts'
import type { Reader } from './teaser.ts'

const neighbours = 5

/** The page of an article, as readers get it and as the newsroom previews it. */
export async function showArticlePage(portal: Portal, reader: Reader, article: Article, back?: string) {
  const now = timestamp(portal.clock)
  const [newer, older] = await Promise.all([
    listNeighbours(portal.db, now, article, 'newer', neighbours),
    listNeighbours(portal.db, now, article, 'older', neighbours),
  ])
  return {
    page: articlePage(portal, reader, article),
    article: showArticle(portal, reader, { ...article, bodyHtml: await dressBody(portal, article.bodyHtml) }),
    source: await showSource(portal, article.source),
    back: reader.link(back ?? listOf(article)),
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
