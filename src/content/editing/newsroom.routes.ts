import { type ErrorRequestHandler, type Request, type Response, Router } from 'express'
import { findRules } from '#approval/rules.store.ts'
import { listCategories } from '#categories/category.store.ts'
import { findMissingElsewhere } from '#content/checklist/missing-elsewhere.query.ts'
import { showMissingElsewhere } from '#content/checklist/missing-elsewhere.view.ts'
import type { ArticleValues } from '#content/core/article.ts'
import { changedFields, fieldsOf } from '#content/core/fields.ts'
import { maxTitleLength } from '#content/core/limits.ts'
import { findManuscript } from '#content/core/manuscript.store.ts'
import { approvedValues, dueAtOf, lastSaved, type Manuscript } from '#content/core/manuscript.ts'
import { domainInTheWay, strangeDomains } from '#content/core/outside-domains.query.ts'
import { showConflict } from '#content/history/comparison.view.ts'
import { findRevision, listVersions } from '#content/history/revision.store.ts'
import { listTimeline } from '#content/history/timeline.store.ts'
import { showTimeline } from '#content/history/timeline.view.ts'
import { answerWithOverview } from '#content/overview/overview.page.ts'
import { markArticle } from '#content/workflow/mark.actions.ts'
import { leadsNowhere, newArticle, refusal, type Step, workItem } from '#content/workflow/workflow.ts'
import { ownHosts, pieceOf } from '#content/workflow/writers.query.ts'
import { readKind, usualKind } from '#kinds.ts'
import { listPicturesToChoose } from '#media/media.store.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { saveFailureOf, statusOfFailure } from '#platform/database/save-failure.ts'
import { Conflict, found, NotFound } from '#platform/errors.ts'
import { done } from '#platform/http/forms/flash.ts'
import { field } from '#platform/http/forms/forms.ts'
import { queryText, readId } from '#platform/http/query.ts'
import { showTime } from '#platform/text/dates.ts'
import { renderAside } from '#platform/text/rendered.ts'
import { findUser } from '#users/user.store.ts'
import { createArticle, takeStep } from './article.actions.ts'
import { type ArticleForm, readArticleForm, readStep, readTyped, readVersion, type Typed, typedOf } from './article.form.ts'
import { withinBounds } from './aside.ts'
import { forgetSaved } from './autosave.actions.ts'
import { listAutosaves, newOne } from './autosave.store.ts'
import { whatWasDone } from './done.view.ts'
import { type Editing, showEdit } from './edit.view.ts'
import { placeOfKey, readPlace } from './form-place.ts'
import { takeMerged } from './merge.actions.ts'
import { comeIn } from './presence.actions.ts'
import { type showUnfinished, withUnfinished } from './unfinished.view.ts'

/** Writing, saving and every step an article takes. */
export function articleEditing(portal: Portal): Router {
  const router = Router()

  router.get('/tin/moi', async (req, res) => {
    const kind = readKind(queryText(req, 'loai')) ?? usualKind
    const title = queryText(req, 'tieu-de').slice(0, maxTitleLength)
    const blank = { ...readTyped({ kind }), title, author: res.locals.editor.fullName }
    const at = { articleId: newOne, place: queryText(req, 'viet-do') }
    await show(res, withUnfinished(res.locals, await unsaved(res, at), at, { form: { typed: blank }, version: 0 }))
  })

  router.post('/tin/moi', async (req, res) => {
    const { editor, t } = res.locals
    const step = readStep(req.body)
    const form = await formOf(req, res, { step })
    const why = refusal(step, newArticle(editor, form.values?.categoryId), editor, await findRules(portal.db, editor))
    const shown = { form, version: 0, ...placeOf(req) }
    if (why) return show(res.status(422), { ...shown, refused: t.refusals[why] })
    if (!form.values) return show(res.status(422), shown)
    const domain = await domainFault(res, step, undefined, form.values.body)
    if (domain) return show(res.status(422), { ...shown, refused: domain })

    const id = await createArticle(portal, editor, form.values, step, readPlace(req.body))
    await tell(req, res, step, id)
  })

  router.get('/tin/:id/sua', async (req, res) => {
    const manuscript = await manuscriptOf(req)
    const { id, version } = manuscript.article
    const { editor } = res.locals
    // Who may not edit reads, and is told why there.
    if (refusal(readStep({}), workItem(manuscript), editor, await findRules(portal.db, editor))) return res.redirect(hrefOf(res, id))
    const typed = typedOf(manuscript.values, await choices(manuscript), stillToCome(dueAtOf(manuscript)))
    const others = await comeIn(portal, res.locals.editor, id)
    const at = { articleId: id, place: queryText(req, 'viet-do') }
    await show(res, withUnfinished(res.locals, await unsaved(res, at), at, { manuscript, others, form: { typed }, version }))
  })

  // Steps come from the page on which it is read, or with what was typed from the one on which it is written.
  for (const path of ['/tin/:id', '/tin/:id/sua']) router.post(path, take)

  async function take(req: Request, res: Response) {
    const { editor, t } = res.locals
    const manuscript = await manuscriptOf(req)
    const { id } = manuscript.article
    const step = readStep(req.body)
    const version = readVersion(req.body)
    const form = await formOf(req, res, { step, manuscript })
    const rules = await findRules(portal.db, editor)
    const piece = await pieceOf(portal.db, manuscript, rules, { by: editor.id, values: form.values })
    const why = refusal(step, piece, editor, rules)
    const fail = async (refused = '') => {
      if (isFaultOfStep(form) && (await isAsRead(req, manuscript.values)))
        return answerWithOverview(portal, res.status(422), manuscript, { refused, errors: form.errors, reason: form.reason })
      return show(res.status(422), { manuscript, form, version, ...placeOf(req), refused })
    }
    if (why) return fail(t.refusals[why])
    if (step.marks) {
      await markArticle(portal, editor, { id, version }, step)
      return tell(req, res, step, id, manuscript)
    }
    const values = step.name === 'discard' ? approvedValues(manuscript) : form.values
    const { reason, changeAt: dueAt } = form
    if (!values) return fail()
    const domain = await domainFault(res, step, manuscript, values.body)
    if (domain) return fail(domain)
    if (leadsNowhere(step, manuscript) && changedFields(manuscript.values, values).length === 0 && dueAt === dueAtOf(manuscript)) {
      await forgetSaved(portal, editor, id, readPlace(req.body))
      return done(req, res, t.done.unchanged(), pathAfter(req, step, id))
    }

    try {
      await takeStep(portal, editor, manuscript, version, step, { values, reason, dueAt })
      await forgetSaved(portal, editor, id, readPlace(req.body))
      await tell(req, res, step, id, manuscript)
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
      await resolve(req, res, id, { version, step, values, reason, dueAt })
    }
  }

  /** Somebody else saved meanwhile: it is merged, or what touches is shown. */
  async function resolve(req: Request, res: Response, id: number, typed: Omit<Parameters<typeof takeMerged>[2], 'id'>): Promise<void> {
    const { editor, t } = res.locals
    const { theirs, values, touching } = await takeMerged(portal, editor, { id, ...typed })
    const saved = lastSaved(theirs)
    const by = saved.by ? ((await findUser(portal.db, saved.by))?.fullName ?? '') : ''
    if (touching.length === 0) {
      await forgetSaved(portal, editor, id, readPlace(req.body))
      return done(req, res, t.conflict.merged(by), pathAfter(req, typed.step, id))
    }
    const read = (await findRevision(portal.db, id, typed.version))?.values
    if (read && (await isAsRead(req, read)))
      return answerWithOverview(portal, res.status(422), theirs, { refused: t.overview.overtaken(by, showTime(saved.at)) })
    const categories = await listCategories(portal.db)
    const mine = typed.step.name === 'save' ? values : typed.values
    const conflict = await showConflict(portal, res.locals, categories, { id, theirs: theirs.values, by, at: saved.at, mine, touching })
    const form = { typed: typedOf(values, { categories, pictures: [] }, typed.dueAt) }
    return show(res.status(422), { manuscript: theirs, form, version: theirs.article.version, conflict, ...placeOf(req) })
  }

  /** Whether it comes from the page on which the text is read, and says nothing else than the text that was read there. */
  async function isAsRead({ body }: Request, read: ArticleValues): Promise<boolean> {
    if (!Object.hasOwn(body, 'as_read')) return false
    const [typed, known] = [readTyped(body), typedOf(read, { categories: await listCategories(portal.db), pictures: [] })]
    const plain = (text = '') => text.replaceAll('\r\n', '\n')
    return fieldsOf(read.kind).every(({ form }) => plain(typed[form]) === plain(known[form]))
  }

  /** A sentence when the text leads where this editor may not lead readers. */
  async function domainFault({ locals: { t, editor } }: Response, step: Step, manuscript: Manuscript | undefined, body: string) {
    const strange = await strangeDomains(portal.db, portal, body, editor.fullName)
    const fresh = strange.filter(({ state }) => state === 'new').map(({ host }) => host)
    const domain = domainInTheWay(strange, step, await ownHosts(portal.db, manuscript, editor, fresh))
    return domain ? t.domainRefusals[domain.state === 'refused' ? 'refused' : 'new'](domain.host) : ''
  }

  async function formOf(req: Request, { locals: { t } }: Response, at: { step: Step; manuscript?: Manuscript }) {
    const context = { t, choices: await choices(at.manuscript, field(req.body, 'cover')), now: portal.clock.now(), ...at }
    return withinBounds(portal, t, readArticleForm(req.body, context))
  }

  const stillToCome = (moment: string | null) => (moment && moment > timestamp(portal.clock) ? moment : null)

  /** What an article may be filed under and show. */
  const choices = async (manuscript?: Manuscript, cover = '') => ({
    categories: await listCategories(portal.db),
    pictures: await listPicturesToChoose(portal.db, [readId(cover) ?? 0, manuscript?.values.coverId ?? 0]),
  })

  async function manuscriptOf(req: Request) {
    const manuscript = found(await findManuscript(portal.db, readId(req.params.id) ?? 0))
    if (manuscript.article.binned?.emptied) throw new NotFound()
    return manuscript
  }

  async function show(
    res: Response,
    { refused = '', conflict, unfinished, otherTexts = [], place, keptAt = '', others = [], ...editing }: Shown,
  ) {
    const { editor } = res.locals
    await renderAside(portal.textThreads, editing.form.typed.body)
    const timeline = editing.manuscript ? await timelineOf(res, editing.manuscript.article.id) : []
    const rules = await findRules(portal.db, editor)
    const { manuscript, form } = editing
    const piece = manuscript ? await pieceOf(portal.db, manuscript, rules, { by: editor.id, values: form.values }) : newArticle(editor)
    const urgentBy = editing.manuscript?.article.urgent?.by
    const hasty = urgentBy ? ((await findUser(portal.db, urgentBy))?.fullName ?? '') : ''
    const page = showEdit(portal, res.locals, {
      editor,
      rules,
      piece,
      hasty,
      ...(await choices(editing.manuscript, editing.form.typed.cover)),
      ...editing,
    })
    const elsewhere = editing.manuscript && page.editable ? await findMissingElsewhere(portal, editing.form.typed.body) : undefined
    res.render('newsroom/articles/edit', {
      ...page,
      missing: [...page.missing, ...(elsewhere ? showMissingElsewhere(res.locals.t, elsewhere) : [])],
      timeline,
      refused,
      conflict,
      unfinished,
      otherTexts,
      place: place ?? placeOfKey(res.locals.idempotencyKey()),
      keptAt,
      present: others.length > 0 ? res.locals.t.presence.others(others.join(', ')) : '',
    })
  }

  const unsaved = ({ locals: { editor } }: Response, at: { articleId: number }) => listAutosaves<Typed>(portal.db, editor.id, at.articleId)

  const timelineOf = async (res: Response, id: number) =>
    showTimeline(res.locals, id, await listTimeline(portal.db, id), await listVersions(portal.db, id))

  async function tell(req: Request, res: Response, step: Step, id: number, before?: Manuscript) {
    const after = found(await findManuscript(portal.db, id))
    done(req, res, whatWasDone(res.locals, step, after, timestamp(portal.clock), before), pathAfter(req, step, id))
  }

  /** What could not be saved because of the disk or the database stands in its form again. */
  const backInForm: ErrorRequestHandler<{ id: string }> = async (error, req, res, next) => {
    const trouble = saveFailureOf(error)
    if (!trouble || req.method !== 'POST') return next(error)
    portal.log.error({ err: error, path: req.path }, 'an article could not be saved')
    const manuscript = await findManuscript(portal.db, readId(req.params.id) ?? 0)
    const typed = { form: { typed: readTyped(req.body) }, version: readVersion(req.body), ...placeOf(req) }
    const said = { ...typed, refused: res.locals.t.trouble[trouble] }
    await show(res.status(statusOfFailure(trouble)).set('Retry-After', '30'), { manuscript, ...said })
  }
  for (const path of ['/tin/:id', '/tin/:id/sua']) router.use(path, backInForm)

  return router
}

const hrefOf = ({ locals: { link } }: Response, id: number) => link(`/quan-tri/tin/${id}`)

/** Who saves while writing goes on writing. */
const pathAfter = ({ path }: Request, step: Step, id: number) =>
  `/quan-tri/tin/${id}${step.name === 'save' && path.endsWith('/sua') ? '/sua' : ''}`

/** Whether what is wrong can be put right without another text. */
const isFaultOfStep = ({ errors = {} }: ArticleForm) => Object.keys(errors).every((name) => name === 'reason')

type Shown = Omit<Editing, 'editor' | 'rules' | 'piece' | 'hasty' | 'categories' | 'pictures'> & {
  refused?: string
  /** Who else has it open, by name. */
  others?: string[]
  conflict?: Awaited<ReturnType<typeof showConflict>>
  unfinished?: { text: string; throwAwayHref: string }
  /** What else this editor has typed and not saved here. */
  otherTexts?: ReturnType<typeof showUnfinished>[]
  /** Where what is typed is kept; undefined: in a place of its own. */
  place?: string
  keptAt?: string
}

/** What comes back in its form is kept where it was. */
function placeOf(req: Request): Pick<Shown, 'place' | 'keptAt'> {
  const { wanted, keptAt } = readPlace(req.body)
  return { place: wanted, keptAt }
}
