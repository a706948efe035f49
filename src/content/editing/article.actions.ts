import { findRules, needsFourEyes } from '#approval/rules.store.ts'
import type { ArticleValues, Status } from '#content/core/article.ts'
import { insertArticle, markUrgent } from '#content/core/article-changes.store.ts'
import { valueIn, valuesFrom } from '#content/core/fields.ts'
import { findManuscript, keepFirst } from '#content/core/manuscript.store.ts'
import { approvedValues, dueAtOf, type Manuscript } from '#content/core/manuscript.ts'
import { newDomainsIn } from '#content/core/outside-domains.query.ts'
import { insertRevision, type Revision } from '#content/history/revision.store.ts'
import { isForLater, isInPlace, isSeen, type Move, makeMove } from '#content/workflow/move.actions.ts'
import { tellPeople } from '#content/workflow/notice.actions.ts'
import { permit } from '#content/workflow/permit.actions.ts'
import { newArticle, type Step, steps, workItem } from '#content/workflow/workflow.ts'
import { ownHosts, pieceOf } from '#content/workflow/writers.query.ts'
import { approveDomains } from '#domains/domain.actions.ts'
import { ownHost } from '#domains/domain.ts'
import { learnFromText } from '#media/description.actions.ts'
import type { Portal } from '#platform/context.ts'
import type { Tx } from '#platform/database/schema.ts'
import { actorOf, write } from '#platform/database/write.ts'
import { Conflict } from '#platform/errors.ts'
import { rendered } from '#platform/text/rendered.ts'
import { indexArticle } from '#search-engine/index/index.actions.ts'
import type { User } from '#users/user.ts'
import { newOne, removeSaved } from './autosave.store.ts'
import type { FormPlace } from './form-place.ts'

/**
 * A new article, at the status the step leads to; `form`: where it was kept while it was typed. @returns its number @throws Forbidden when
 * the step is not this editor's to take
 */
export async function createArticle(
  portal: Portal,
  editor: User,
  values: ArticleValues,
  step: Step = steps[0]!,
  form?: FormPlace,
): Promise<number> {
  const by = changeBy(portal, editor)
  const saved = dated(values, step.to, by.at)

  return write(portal, actorOf(editor), async (tx, record) => {
    await permit(tx, editor, step, newArticle(editor, values.categoryId))
    const id = await insertArticle(tx, saved, by, { status: step.to ?? 'draft' })
    await insertRevision(tx, id, 1, saved, by)
    if (form) await removeSaved(tx, editor.id, newOne, form)
    if (step.name === 'urgent') await markUrgent(tx, id, by)
    await indexArticle(tx, id)
    await learnFromText(tx, record, rendered(saved.body), step.to === 'published')
    const entry = { subject: `article:${id}`, details: { title: saved.title, version: 1 } }
    record({ action: 'article.create', ...entry, readersUnaffected: true, made: true })
    if (step.to) record({ action: `article.${step.name}`, ...entry, readersUnaffected: !isSeen({ step, dueAt: null }) })
    const piece = { ...newArticle(editor, values.categoryId), stage: step.to ?? 'draft' }
    await tellPeople(portal, tx, editor, { step, id, title: saved.title, reason: null, piece: { ...piece, urgent: { by: editor.id } } })
    return id
  })
}

/**
 * Saves what was typed and takes a step of the workflow, or neither. What readers see changes when it is published or withdrawn.
 * @throws Conflict when somebody changed the article since `version` @throws Forbidden when the step is not this editor's to take
 */
export async function takeStep(
  portal: Portal,
  editor: User,
  manuscript: Manuscript,
  version: number,
  step: Step,
  typed: { values: ArticleValues; reason: string; dueAt: string | null },
) {
  const values = step.name === 'discard' ? approvedValues(manuscript) : typed.values
  const dueAt = step.name === 'discard' ? (manuscript.scheduled?.dueAt ?? null) : typed.dueAt
  const reason = step.needsReason ? typed.reason : null
  await change(
    portal,
    editor,
    { manuscript, version, step, values, reason, dueAt },
    isForLater({ step, dueAt })
      ? { action: 'article.schedule', due: dueAt }
      : { action: `article.${step.name}`, ...(reason ? { reason } : {}) },
  )
}

/** The words of an older version become a new one; category, dates and picture stay. @throws Conflict, Forbidden as `takeStep` does */
export async function restoreRevision(portal: Portal, editor: User, manuscript: Manuscript, version: number, revision: Revision) {
  const step = steps[0]!
  const restored = valuesFrom((field) => valueIn((field.restored ? revision : manuscript).values, field))
  const move = { manuscript, version, step, values: restored, reason: null, dueAt: dueAtOf(manuscript) }
  await change(portal, editor, move, { action: 'article.restore', restored: revision.version })
}

async function change(
  portal: Portal,
  editor: User,
  { values, ...move }: Omit<Move, 'by'>,
  { action, ...details }: { action: string; reason?: string; restored?: number; due?: string | null },
) {
  const by = changeBy(portal, editor)
  const { article } = move.manuscript
  const saved = dated(values, move.step.to, by.at)
  const version = move.version + 1
  const rules = await findRules(portal.db, editor)
  const piece = await pieceOf(portal.db, move.manuscript, rules, { by: editor.id, values: saved })
  const seen = await newDomainsIn(portal.db, portal, move.step, saved.body)
  const own = await ownHosts(portal.db, move.manuscript, editor, seen)
  await write(portal, actorOf(editor), async (tx, record) => {
    await permit(tx, editor, move.step, piece)
    if (!(await makeMove(tx, { ...move, values: saved, by }))) throw new Conflict()
    const others = seen.filter((host) => !own.includes(host))
    await approveDomains(tx, record, portal, editor, others)
    await keepFirst(tx, move.manuscript)
    await insertRevision(tx, article.id, version, saved, by)
    if (isInPlace(move)) await indexArticle(tx, article.id)
    await learnFromText(tx, record, rendered(saved.body), move.step.to === 'published')
    const entry = { action, subject: `article:${article.id}`, details: { title: saved.title, version, ...details } }
    // What is scheduled changes when pages have to be made anew.
    record({ ...entry, readersUnaffected: !isSeen(move) && !isForLater(move) })
    if (!isForLater(move)) await tell(portal, tx, editor, move, saved.title)
  })
}

async function tell(
  portal: Portal,
  tx: Tx,
  editor: User,
  { manuscript, step, reason }: Pick<Move, 'manuscript' | 'step' | 'reason'>,
  title: string,
) {
  const { id } = manuscript.article
  const { beganBy } = workItem(manuscript)
  const after = await findManuscript(tx, id)
  if (!after) return
  const piece = await pieceOf(tx, after, { fourEyes: step.name === 'submit' && (await needsFourEyes(tx)) }, { by: editor.id })
  await tellPeople(portal, tx, editor, { step, id, title, reason, piece: { ...piece, beganBy } })
}

/** What is published has a date: the given one, or now. */
const dated = (values: ArticleValues, status: Status | undefined, now: string): ArticleValues =>
  status === 'published' ? { ...values, publishedAt: values.publishedAt ?? now } : values

const changeBy = (portal: Portal, editor: User) => ({
  at: portal.clock.now().toISOString(),
  by: editor.id,
  own: ownHost(portal.config),
})
