import type { ArticleValues } from '#content/core/article.ts'
import { changedFields } from '#content/core/fields.ts'
import { findManuscript } from '#content/core/manuscript.store.ts'
import { dueAtOf, type Manuscript } from '#content/core/manuscript.ts'
import { findRevision } from '#content/history/revision.store.ts'
import type { Step } from '#content/workflow/workflow.ts'
import type { Portal } from '#platform/context.ts'
import { Conflict, found } from '#platform/errors.ts'
import type { User } from '#users/user.ts'
import { takeStep } from './article.actions.ts'
import { isTooHeavy, mergeAside } from './aside.ts'

/** What somebody typed over a version that is no longer the newest. */
interface Overtaken {
  id: number
  version: number
  step: Step
  values: ArticleValues
  reason: string
  dueAt: string | null
}

/**
 * Somebody saved since `version`: what does not touch is merged and the step taken; nobody publishes what they have not seen.
 * @returns the fields that touch, if any: then nothing was saved; `theirs` as it stood before
 */
export async function takeMerged(
  portal: Portal,
  editor: User,
  mine: Overtaken,
): Promise<{ theirs: Manuscript; values: ArticleValues; touching: string[] }> {
  const { step } = mine
  const theirs = found(await findManuscript(portal.db, mine.id))
  const base = await findRevision(portal.db, mine.id, mine.version)
  const { values, conflicts } = await mergeAside(portal, [base?.values ?? theirs.values, theirs.values, mine.values])
  const touching = base && step.name === 'save' ? conflicts : changedFields(theirs.values, mine.values)
  if (touching.length === 0 && (await isTooHeavy(portal, values.body))) return { theirs, values, touching: ['body'] }
  if (touching.length > 0) return { theirs, values, touching }
  try {
    // What was scheduled meanwhile keeps its time.
    const dueAt = step.name === 'save' ? (mine.dueAt ?? dueAtOf(theirs)) : mine.dueAt
    await takeStep(portal, editor, theirs, theirs.article.version, step, { values, reason: mine.reason, dueAt })
    return { theirs, values, touching }
  } catch (error) {
    if (error instanceof Conflict) return takeMerged(portal, editor, mine)
    throw error
  }
}
