import { type Request, type RequestHandler, type Response, Router } from 'express'
import { listCategories } from '#categories/category.store.ts'
import { findArticle } from '#content/core/article.store.ts'
import { maxBodyBytes } from '#content/core/limits.ts'
import { loadArticlePage } from '#content/reading/article-page.query.ts'
import { showArticlePage } from '#content/reading/article-page.view.ts'
import { itemTemplate } from '#kinds.ts'
import type { Words } from '#locales/index.ts'
import { findPicture } from '#media/media.store.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { Refused } from '#platform/errors.ts'
import { readId } from '#platform/http/query.ts'
import { renderAside } from '#platform/text/rendered.ts'
import { repair } from '#platform/text/vietnamese.ts'
import { readTyped } from './article.form.ts'
import { previewOf } from './preview.ts'

/** What is being typed, as the page that readers will get (`readersPage` puts around it what they have around theirs). Nothing is saved. */
export function articlePreview(portal: Portal, readersPage: RequestHandler): Router {
  const router = Router()
  router.post('/tin/xem-truoc', readersPage, preview)
  router.post('/tin/:id/xem-truoc', readersPage, preview)

  const coverOf = async (id: string) => (await findPicture(portal.db, readId(id) ?? 0)) ?? null

  /** @throws Refused with what to do */
  async function refuseTooHeavy(body: string, { articleForm: { faults } }: Words) {
    if (Buffer.byteLength(body) > maxBodyBytes) throw new Refused(faults.bodyTooLong)
    const { fault } = await renderAside(portal.textThreads, repair(body))
    if (fault) throw new Refused(faults[fault])
  }

  async function preview(req: Request, res: Response) {
    const { t } = res.locals
    const known = await findArticle(portal.db, readId(req.params.id) ?? 0)
    const typed = readTyped(req.body)
    await refuseTooHeavy(typed.body, t)
    const chosen = { categories: await listCategories(portal.db), cover: await coverOf(typed.cover) }
    const article = previewOf(typed, chosen, { now: timestamp(portal.clock), t }, known)
    const loaded = await loadArticlePage(portal, res.locals, { ...article, title: article.title || t.articleForm.untitled })
    const shown = showArticlePage(portal, res.locals, loaded)
    res.render(itemTemplate(article.kind), { ...shown, page: { ...shown.page, path: undefined }, notice: t.articleForm.previewNotice })
  }

  return router
}
