import type { Article } from '#content/core/article.ts'
import { decorateBody, type Listener } from '#content/core/decorated-body.query.ts'
import { listNeighbours } from '#content/core/public-list.store.ts'
import { findTakedownOf } from '#media/takedown.store.ts'
import { subjectOf, type Takedown } from '#media/takedown.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import type { Db } from '#platform/database/schema.ts'
import { listRelated } from './related.query.ts'
import { findSource } from './source.query.ts'

const neighbours = 5

export type LoadedArticle = Awaited<ReturnType<typeof loadArticlePage>>

/** All that the page of an article shows, as readers get it and as the newsroom previews it. */
export async function loadArticlePage(portal: Portal, reader: Listener, article: Article) {
  const now = timestamp(portal.clock)
  const [related, newer, older] = await Promise.all([
    listRelated(portal, article, now, neighbours),
    listNeighbours(portal.db, now, article, 'newer', neighbours),
    listNeighbours(portal.db, now, article, 'older', neighbours),
  ])
  return {
    article: { ...article, bodyHtml: await decorateBody(portal, reader, article.bodyHtml) },
    coverTakedown: await findCoverTakedown(portal.db, article),
    source: await findSource(portal, article.source),
    related,
    newer,
    older,
  }
}

/** What became of a cover that is not there any more. */
const findCoverTakedown = async (db: Db, { coverId, cover }: Article): Promise<Takedown | undefined> =>
  coverId && !cover ? findTakedownOf(db, subjectOf('picture', { id: coverId })) : undefined
