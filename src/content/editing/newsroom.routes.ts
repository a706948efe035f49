import { type ErrorRequestHandler, type Request, type Response, Router } from 'express'
import { findRules } from '#approval/rules.store.ts'
import { listCategories } from '#categories/category.store.ts'
import type { ArticleValues } from '#content/core/article.ts'
import { fieldsOf } from '#content/core/fields.ts'
import { maxTitleLength } from '#content/core/limits.ts'
import { findManuscript } from '#content/core/manuscript.store.ts'
import { dueAtOf, lastSaved, type Manuscript } from '#content/core/manuscript.ts'
import { showConflict } from '#content/history/comparison.view.ts'
import { findRevision } from '#content/history/revision.store.ts'
import { answerWithOverview } from '#content/overview/overview.page.ts'
import { refusal, type Step, workItem } from '#content/workflow/workflow.ts'
import { readKind, usualKind } from '#kinds.ts'
import type { Words } from '#locales/index.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { saveFailureOf, statusOfFailure } from '#platform/database/save-failure.ts'
import { found, NotFound } from '#platform/errors.ts'
import { done } from '#platform/http/forms/flash.ts'
import { field } from '#platform/http/forms/forms.ts'
import { queryText, readId } from '#platform/http/query.ts'
import { showTime } from '#platform/text/dates.ts'
import { type ArticleForm, readArticleForm, readStep, readTyped, readVersion, type Typed, typedOf } from './article.form.ts'
import { withinBounds } from './aside.ts'
import { listAutosaves, newOne } from './autosave.store.ts'
import { loadChoices } from './choices.query.ts'
import { whatWasDone } from './done.view.ts'
import { answerWithEdit, type Shown } from './edit.page.ts'
import { readPlace } from './form-place.ts'
import { comeIn } from './presence.actions.ts'
import { type Asked, type NotSaved, saveNew, saveStep, type Touching } from './save.actions.ts'
import { withUnfinished } from './unfinished.view.ts'

/** Writing, saving and every step an article takes. */
export function articleEditing(portal: Portal): Router {
  const router = Router()
  router.get('/tin/moi', (req, res) => openNew(portal, req, res))
  router.post('/tin/moi', (req, res) => sendNew(portal, req, res))
  router.get('/tin/:id/sua', (req, res) => openArticle(portal, req, res))
  // Steps come from the page on which it is read, or with what was typed from the one on which it is written.
  for (const path of ['/tin/:id', '/tin/:id/sua']) router.post(path, (req, res) => sendStep(portal, req, res)).use(path, backInForm(portal))
  return router
}

async function openNew(portal: Portal, req: Request, res: Response) {
  const kind = readKind(queryText(req, 'loai')) ?? usualKind
  const title = queryText(req, 'tieu-de').slice(0, maxTitleLength)
  const blank = { ...readTyped({ kind }), title, author: res.locals.editor.fullName }
  const at = { articleId: newOne, place: queryText(req, 'viet-do') }
  await answerWithEdit(portal, res, withUnfinished(res.locals, await unsaved(portal, res, at), at, { form: { typed: blank }, version: 0 }))
}

async function sendNew(portal: Portal, req: Request, res: Response) {
  const asked = await readAsked(portal, req, res)
  const outcome = await saveNew(portal, res.locals.editor, asked)
  if (outcome.became === 'saved') return tell(portal, req, res, asked.step, outcome.id)
  const refused = sentenceOf(res.locals.t, outcome)
  await answerWithEdit(portal, res.status(422), { form: asked.form, version: 0, ...placeOf(req), refused })
}

async function openArticle(portal: Portal, req: Request, res: Response) {
  const { editor } = res.locals
  const manuscript = await manuscriptOf(portal, req)
  const { id, version } = manuscript.article
  // Who may not edit reads, and is told why there.
  if (refusal(readStep({}), workItem(manuscript), editor, await findRules(portal.db, editor))) return res.redirect(hrefOf(res, id))
  const dueAt = dueAtOf(manuscript)
  const stillToCome = dueAt && dueAt > timestamp(portal.clock) ? dueAt : null
  const typed = typedOf(manuscript.values, await loadChoices(portal.db, manuscript), stillToCome)
  const others = await comeIn(portal, editor, id)
  const at = { articleId: id, place: queryText(req, 'viet-do') }
  const shown = { manuscript, others, form: { typed }, version }
  await answerWithEdit(portal, res, withUnfinished(res.locals, await unsaved(portal, res, at), at, shown))
}

async function sendStep(portal: Portal, req: Request, res: Response) {
  const { editor, t } = res.locals
  const manuscript = await manuscriptOf(portal, req)
  const { id } = manuscript.article
  const asked = await readAsked(portal, req, res, manuscript)
  const outcome = await saveStep(portal, editor, manuscript, asked)
  const after = pathAfter(req, asked.step, id)
  if (outcome.became === 'saved') return tell(portal, req, res, asked.step, id, manuscript)
  if (outcome.became === 'unchanged') return done(req, res, t.done.unchanged(), after)
  if (outcome.became === 'merged') return done(req, res, t.conflict.merged(outcome.by), after)
  if (outcome.became === 'touching') return showTouching(portal, req, res, asked, outcome)

  const refused = sentenceOf(t, outcome)
  const { form, version } = asked
  if (isFaultOfStep(form) && (await isAsRead(portal, req, manuscript.values)))
    return answerWithOverview(portal, res.status(422), manuscript, { refused, errors: form.errors, reason: form.reason })
  await answerWithEdit(portal, res.status(422), { manuscript, form, version, ...placeOf(req), refused })
}

/** Both texts beside each other; who has only read the article reads it again. */
async function showTouching(portal: Portal, req: Request, res: Response, { step, version, form }: Asked, outcome: Touching) {
  const { t } = res.locals
  const { theirs, by, values, typed, touching } = outcome
  const { id } = theirs.article
  const { at } = lastSaved(theirs)
  const read = (await findRevision(portal.db, id, version))?.values
  if (read && (await isAsRead(portal, req, read)))
    return answerWithOverview(portal, res.status(422), theirs, { refused: t.overview.overtaken(by, showTime(at)) })
  const categories = await listCategories(portal.db)
  const mine = step.name === 'save' ? values : typed
  const conflict = await showConflict(portal, res.locals, categories, { id, theirs: theirs.values, by, at, mine, touching })
  const shown = { typed: typedOf(values, { categories, pictures: [] }, form.changeAt) }
  await answerWithEdit(portal, res.status(422), {
    ...{ manuscript: theirs, form: shown, version: theirs.article.version, conflict },
    ...placeOf(req),
  })
}

async function readAsked(portal: Portal, req: Request, { locals: { t } }: Response, manuscript?: Manuscript): Promise<Asked> {
  const step = readStep(req.body)
  const choices = await loadChoices(portal.db, manuscript, field(req.body, 'cover'))
  const form = await withinBounds(portal, t, readArticleForm(req.body, { t, choices, now: portal.clock.now(), step, manuscript }))
  return { step, version: readVersion(req.body), form, place: readPlace(req.body) }
}

async function manuscriptOf({ db }: Portal, req: Request): Promise<Manuscript> {
  const manuscript = found(await findManuscript(db, readId(req.params.id) ?? 0))
  if (manuscript.article.binned?.emptied) throw new NotFound()
  return manuscript
}

const unsaved = ({ db }: Portal, { locals: { editor } }: Response, at: { articleId: number }) =>
  listAutosaves<Typed>(db, editor.id, at.articleId)

/** Why nothing was saved; empty where the fields say it themselves. */
function sentenceOf(t: Words, outcome: NotSaved): string {
  if (outcome.became === 'refused') return t.refusals[outcome.why]
  if (outcome.became === 'faulty') return ''
  return t.domainRefusals[outcome.domain.state === 'refused' ? 'refused' : 'new'](outcome.domain.host)
}

/** Whether it comes from the page on which the text is read, and says nothing else than the text that was read there. */
async function isAsRead({ db }: Portal, { body }: Request, read: ArticleValues): Promise<boolean> {
  if (!Object.hasOwn(body, 'as_read')) return false
  const [typed, known] = [readTyped(body), typedOf(read, { categories: await listCategories(db), pictures: [] })]
  const plain = (text = '') => text.replaceAll('\r\n', '\n')
  return fieldsOf(read.kind).every(({ form }) => plain(typed[form]) === plain(known[form]))
}

/** Whether what is wrong can be put right without another text. */
const isFaultOfStep = ({ errors = {} }: ArticleForm) => Object.keys(errors).every((name) => name === 'reason')

async function tell(portal: Portal, req: Request, res: Response, step: Step, id: number, before?: Manuscript) {
  const after = found(await findManuscript(portal.db, id))
  done(req, res, whatWasDone(res.locals, step, after, timestamp(portal.clock), before), pathAfter(req, step, id))
}

const hrefOf = ({ locals: { link } }: Response, id: number) => link(`/quan-tri/tin/${id}`)

/** Who saves while writing goes on writing. */
const pathAfter = ({ path }: Request, step: Step, id: number) =>
  `/quan-tri/tin/${id}${step.name === 'save' && path.endsWith('/sua') ? '/sua' : ''}`

/** What comes back in its form is kept where it was. */
function placeOf(req: Request): Pick<Shown, 'place' | 'keptAt'> {
  const { wanted, keptAt } = readPlace(req.body)
  return { place: wanted, keptAt }
}

/** What could not be saved because of the disk or the database stands in its form again. */
const backInForm =
  (portal: Portal): ErrorRequestHandler<{ id: string }> =>
  async (error, req, res, next) => {
    const failure = saveFailureOf(error)
    if (!failure || req.method !== 'POST') return next(error)
    portal.log.error({ err: error, path: req.path }, 'an article could not be saved')
    const manuscript = await findManuscript(portal.db, readId(req.params.id) ?? 0)
    const typed = { form: { typed: readTyped(req.body) }, version: readVersion(req.body), ...placeOf(req) }
    res.status(statusOfFailure(failure)).set('Retry-After', '30')
    await answerWithEdit(portal, res, { manuscript, ...typed, refused: res.locals.t.trouble[failure] })
  }
