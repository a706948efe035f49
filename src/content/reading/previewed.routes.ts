import { Router } from 'express'
import { findCategory } from '#categories/category.store.ts'
import { findManuscript } from '#content/core/manuscript.store.ts'
import { articleOf } from '#content/editing/preview.ts'
import { findPreviewed } from '#content/workflow/preview-link.store.ts'
import { itemTemplate } from '#kinds.ts'
import { findPicture } from '#media/media.store.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { found, NotFound } from '#platform/errors.ts'
import { showMoment } from '#platform/text/dates.ts'
import { renderAside } from '#platform/text/rendered.ts'
import { tokenHash } from '#platform/token.ts'
import { loadArticlePage } from './article-page.query.ts'
import { showArticlePage } from './article-page.view.ts'

/** What is not published yet, for somebody who was given the link. */
export function previewedArticles(portal: Portal): Router {
  const router = Router()

  router.get('/xem-truoc/:token', async (req, res) => {
    res.set({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow', 'Referrer-Policy': 'no-referrer' })
    const now = timestamp(portal.clock)
    const { articleId, expiresAt } = found(await findPreviewed(portal.db, tokenHash(req.params.token), now))
    const manuscript = found(await findManuscript(portal.db, articleId))
    if (manuscript.article.binned) throw new NotFound()

    await renderAside(portal.textThreads, manuscript.values.body)
    const { categoryId, coverId } = manuscript.values
    const category = categoryId ? ((await findCategory(portal.db, categoryId)) ?? null) : null
    const cover = coverId ? ((await findPicture(portal.db, coverId)) ?? null) : null
    const loaded = await loadArticlePage(portal, res.locals, articleOf(manuscript, { category, cover }, now))
    const shown = showArticlePage(portal, res.locals, loaded)
    res.render(itemTemplate(manuscript.values.kind), {
      ...shown,
      page: { ...shown.page, path: undefined },
      notice: res.locals.t.previewLink.notice(showMoment(expiresAt)),
    })
  })

  return router
}
