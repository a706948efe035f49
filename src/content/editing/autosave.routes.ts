import { type Request, type Response, Router } from 'express'
import { findRules } from '#approval/rules.store.ts'
import { maxTypedBytes } from '#content/core/limits.ts'
import { findManuscript } from '#content/core/manuscript.store.ts'
import type { Manuscript } from '#content/core/manuscript.ts'
import { newArticle, stepsFor, workItem } from '#content/workflow/workflow.ts'
import type { Portal } from '#platform/context.ts'
import { Forbidden, found, NotFound, Refused } from '#platform/errors.ts'
import { done } from '#platform/http/forms/flash.ts'
import { queryText, readId } from '#platform/http/query.ts'
import { showTime } from '#platform/text/dates.ts'
import { readTyped, readVersion, type Typed } from './article.form.ts'
import { keepTyped, throwAway } from './autosave.actions.ts'
import { listAutosaves, newOne } from './autosave.store.ts'
import { readPlace } from './form-place.ts'
import { keepNewerText } from './newer-text.actions.ts'
import { showUnfinished } from './unfinished.view.ts'

/** What is typed is kept every few seconds, beside the article and not in it. */
export function articleAutosaves(portal: Portal): Router {
  const router = Router()
  for (const path of ['/tin/moi', '/tin/:id']) {
    router.post(`${path}/tu-luu`, keep)
    router.get(`${path}/bo-tu-luu`, ask)
    router.post(`${path}/bo-tu-luu`, forget)
  }

  async function keep(req: Request, res: Response) {
    const { t, editor } = res.locals
    res.locals.errorsAsJson = true
    const typed = readTyped(req.body)
    if (Buffer.byteLength(Object.values(typed).join('')) > maxTypedBytes) throw new Refused(t.articleForm.faults.bodyTooLong)
    const manuscript = await manuscriptOf(req)
    const made = !manuscript && (await keepNewerText(portal, editor, addressOfForm(req), req.body, t.autosave.tooMany))
    if (made) return res.json({ saved: t.autosave.keptOver })
    const piece = manuscript ? workItem(manuscript) : newArticle(editor)
    if (stepsFor(piece, editor, await findRules(portal.db, editor)).every(({ marks }) => marks)) throw new Forbidden(t.autosave.noRight)

    const version = readVersion(req.body)
    const typing = { articleId: manuscript?.article.id ?? newOne, typed, version }
    const { at, place } = await keepTyped(portal, editor, typing, readPlace(req.body), t.autosave.tooMany)
    const overtaken = manuscript && version < manuscript.article.version
    const saved = [t.autosave.kept(showTime(at)), ...(overtaken ? [t.autosave.overtaken] : [])].join(' ')
    res.json({ saved, place, keptAt: at })
  }

  /** Where the form that is being kept is sent to when it is saved. */
  const addressOfForm = (req: Request) => req.originalUrl.replace(/\/tu-luu(\?.*)?$/, '')

  /** Asks before it is gone for good. */
  async function ask(req: Request, res: Response) {
    const kept = await keptOne(req, res)
    res.render('newsroom/articles/throw-away', { page: { title: res.locals.t.unfinished.throwAway }, kept })
  }

  async function forget(req: Request, res: Response) {
    const { articleId, place, title } = await keptOne(req, res)
    await throwAway(portal, res.locals.editor, articleId, place)
    done(req, res, res.locals.t.unfinished.thrownAway(title), articleId === newOne ? '/quan-tri' : `/quan-tri/tin/${articleId}`)
  }

  /** What the address names, or the newest. */
  async function keptOne(req: Request, res: Response) {
    const articleId = (await manuscriptOf(req))?.article.id ?? newOne
    const place = queryText(req, 'viet-do')
    const all = await listAutosaves<Typed>(portal.db, res.locals.editor.id, articleId)
    const one = found(all.find((kept) => kept.place === place || !place))
    return { ...one, ...showUnfinished(res.locals, one) }
  }

  /** undefined: it is not there yet. */
  async function manuscriptOf(req: Request): Promise<Manuscript | undefined> {
    if (req.params.id === undefined) return undefined
    const manuscript = found(await findManuscript(portal.db, readId(req.params.id) ?? 0))
    if (manuscript.article.binned?.emptied) throw new NotFound()
    return manuscript
  }

  return router
}
