import { Router } from 'express'
import { findManuscript } from '#content/core/manuscript.store.ts'
import type { Portal } from '#platform/context.ts'
import { found, NotFound } from '#platform/errors.ts'
import { queryText, readId } from '#platform/http/query.ts'
import { answerWithOverview } from './overview.page.ts'

/** An article as whoever works on it finds it. */
export function articleOverview(portal: Portal): Router {
  const router = Router()

  router.get('/tin/:id', async (req, res) => {
    const manuscript = found(await findManuscript(portal.db, readId(req.params.id) ?? 0))
    if (manuscript.article.binned?.emptied) throw new NotFound()
    const unfinished = queryText(req, 'viet-do')
    const editing = `/quan-tri/tin/${manuscript.article.id}/sua?viet-do=${encodeURIComponent(unfinished)}`
    if (unfinished) return res.redirect(res.locals.link(editing))
    await answerWithOverview(portal, res, manuscript)
  })

  return router
}
