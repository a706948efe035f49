import { findRules } from '#approval/rules.store.ts'
import type { ArticleValues } from '#content/core/article.ts'
import { changedFields } from '#content/core/fields.ts'
import { approvedValues, dueAtOf, lastSaved, type Manuscript } from '#content/core/manuscript.ts'
import { domainInTheWay, strangeDomains } from '#content/core/outside-domains.query.ts'
import { markArticle } from '#content/workflow/mark.actions.ts'
import { leadsNowhere, newArticle, type Refusal, refusal, type Step } from '#content/workflow/workflow.ts'
import { ownHosts, pieceOf } from '#content/workflow/writers.query.ts'
import type { Unapproved } from '#domains/domain.ts'
import type { Portal } from '#platform/context.ts'
import { Conflict } from '#platform/errors.ts'
import { findUser } from '#users/user.store.ts'
import type { User } from '#users/user.ts'
import { createArticle, takeStep } from './article.actions.ts'
import type { ArticleForm } from './article.form.ts'
import { forgetSaved } from './autosave.actions.ts'
import type { FormPlace } from './form-place.ts'
import { takeMerged } from './merge.actions.ts'

/** A step as somebody asks for it, with the form that came along. */
export interface Asked {
  step: Step
  /** What the form is based on. */
  version: number
  form: ArticleForm
  place: FormPlace
}

/** Why nothing was saved: the step is not this editor's, the form has faults, or the text leads where it may not. */
export type NotSaved = { became: 'refused'; why: Refusal } | { became: 'faulty' } | { became: 'strange'; domain: Unapproved }

/** What somebody else saved meanwhile touches it: nothing was saved. `mine`: as it was typed, merged where it could be. */
export interface Touching {
  became: 'touching'
  theirs: Manuscript
  by: string
  touching: string[]
  values: ArticleValues
  typed: ArticleValues
}

export type Outcome = NotSaved | Touching | { became: 'saved' } | { became: 'unchanged' } | { became: 'merged'; by: string }

/** Makes a new article of a form, unless something stands in the way. */
export async function saveNew(
  portal: Portal,
  editor: User,
  { step, form, place }: Asked,
): Promise<NotSaved | { became: 'saved'; id: number }> {
  const why = refusal(step, newArticle(editor, form.values?.categoryId), editor, await findRules(portal.db, editor))
  if (why) return { became: 'refused', why }
  if (!form.values) return { became: 'faulty' }
  const domain = await findDomainInTheWay(portal, editor, step, form.values.body)
  if (domain) return { became: 'strange', domain }
  return { became: 'saved', id: await createArticle(portal, editor, form.values, step, place) }
}

/** Takes a step with what was typed, unless something stands in the way; what others saved meanwhile is brought together with it. */
export async function saveStep(portal: Portal, editor: User, manuscript: Manuscript, asked: Asked): Promise<Outcome> {
  const { step, version, form } = asked
  const rules = await findRules(portal.db, editor)
  const piece = await pieceOf(portal.db, manuscript, rules, { by: editor.id, values: form.values })
  const why = refusal(step, piece, editor, rules)
  if (why) return { became: 'refused', why }
  if (step.marks) {
    await markArticle(portal, editor, { id: manuscript.article.id, version }, step)
    return { became: 'saved' }
  }
  const values = step.name === 'discard' ? approvedValues(manuscript) : form.values
  if (!values) return { became: 'faulty' }
  const domain = await findDomainInTheWay(portal, editor, step, values.body, manuscript)
  if (domain) return { became: 'strange', domain }

  const outcome = await saveValues(portal, editor, manuscript, asked, values)
  if (outcome.became !== 'touching') await forgetSaved(portal, editor, manuscript.article.id, asked.place)
  return outcome
}

async function saveValues(portal: Portal, editor: User, manuscript: Manuscript, asked: Asked, values: ArticleValues): Promise<Outcome> {
  const { step, version } = asked
  const { reason, changeAt: dueAt } = asked.form
  const same = changedFields(manuscript.values, values).length === 0 && dueAt === dueAtOf(manuscript)
  if (same && leadsNowhere(step, manuscript)) return { became: 'unchanged' }
  try {
    await takeStep(portal, editor, manuscript, version, step, { values, reason, dueAt })
    return { became: 'saved' }
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    return saveMerged(portal, editor, manuscript.article.id, asked, values)
  }
}

/** Somebody else saved meanwhile. */
async function saveMerged(portal: Portal, editor: User, id: number, asked: Asked, typed: ArticleValues): Promise<Outcome> {
  const { step, version } = asked
  const { reason, changeAt: dueAt } = asked.form
  const { theirs, values, touching } = await takeMerged(portal, editor, { id, version, step, values: typed, reason, dueAt })
  const saver = lastSaved(theirs).by
  const by = saver ? ((await findUser(portal.db, saver))?.fullName ?? '') : ''
  return touching.length === 0 ? { became: 'merged', by } : { became: 'touching', theirs, by, touching, values, typed }
}

/** A domain to which this editor may not lead readers. */
async function findDomainInTheWay(portal: Portal, editor: User, step: Step, body: string, manuscript?: Manuscript) {
  const strange = await strangeDomains(portal.db, portal, body, editor.fullName)
  const fresh = strange.filter(({ state }) => state === 'new').map(({ host }) => host)
  return domainInTheWay(strange, step, await ownHosts(portal.db, manuscript, editor, fresh))
}
