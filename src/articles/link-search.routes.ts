import { Router } from 'express'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { queryText } from '#platform/http/query.ts'
import { showDate } from '#platform/text/dates.ts'
import { listByIds } from './article.store.ts'
import { articlePath } from './article.ts'
import { listForNewsroom } from './newsroom.store.ts'

/** Published articles by words of their title, for the editor's link dialog. */
export function articlesToLink(portal: Portal): Router {
  const router = Router()

  router.get('/tin/lien-ket', async (req, res) => {
    const text = queryText(req, 'q').trim()
    const found = text ? await listForNewsroom(portal.db, timestamp(portal.clock), { phase: 'published', text }, { limit: 8 }) : []
    const articles = await listByIds(
      portal.db,
      found.map(({ id }) => id),
    )
    const shown = articles.map((article) => ({ title: article.title, href: articlePath(article), time: showDate(article.publishedAt!) }))
    res.json(shown)
  })

  return router
}
