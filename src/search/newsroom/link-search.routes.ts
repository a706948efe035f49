import { Router } from 'express'
import { articlePath } from '#content/core/article.ts'
import type { Portal } from '#platform/context.ts'
import { queryText } from '#platform/http/query.ts'
import { showDate } from '#platform/text/dates.ts'
import { suggestArticles } from '#search/search.query.ts'

/** Published articles by words of their title, the last one perhaps half typed, for the editor's link dialog. */
export function articlesToLink(portal: Portal): Router {
  const router = Router()

  router.get('/tin/lien-ket', async (req, res) => {
    const articles = await suggestArticles(portal, queryText(req, 'q'), 8)
    const shown = articles.map((article) => ({ title: article.title, href: articlePath(article), time: showDate(article.publishedAt!) }))
    res.json(shown)
  })

  return router
}
