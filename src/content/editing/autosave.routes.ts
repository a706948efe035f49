import { type Request, type Response, Router } from 'express'
import { findArticle } from '#content/core/article.store.ts'
import { maxTypedBytes } from '#content/core/limits.ts'
import type { Portal } from '#platform/context.ts'
import { found, Refused } from '#platform/errors.ts'
import { readId } from '#platform/http/query.ts'
import { showTime } from '#platform/text/dates.ts'
import { readTyped, readVersion } from './article.form.ts'
import { forgetTyped, keepTyped } from './autosave.actions.ts'
import { newOne } from './autosave.store.ts'

/** What is typed is kept every few seconds, beside the article and not in it. */
export function articleAutosaves(portal: Portal): Router {
  const router = Router()
  for (const path of ['/tin/moi', '/tin/:id']) {
    router.post(`${path}/tu-luu`, keep)
    router.post(`${path}/bo-tu-luu`, forget)
  }

  async function keep(req: Request, res: Response) {
    const typed = readTyped(req.body)
    if (Buffer.byteLength(Object.values(typed).join('')) > maxTypedBytes) throw new Refused(res.locals.t.articleForm.faults.bodyTooLong)
    const at = await keepTyped(portal, res.locals.editor, await articleId(req), typed, readVersion(req.body))
    res.json({ saved: res.locals.t.autosave.kept(showTime(at)) })
  }

  async function forget(req: Request, res: Response) {
    const id = await articleId(req)
    await forgetTyped(portal, res.locals.editor, id)
    res.redirect(303, res.locals.link(id === newOne ? '/quan-tri/tin/moi' : `/quan-tri/tin/${id}`))
  }

  async function articleId(req: Request): Promise<number> {
    if (req.params.id === undefined) return newOne
    return found(await findArticle(portal.db, readId(req.params.id) ?? 0)).id
  }

  return router
}
