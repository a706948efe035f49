import type { ArticleValues } from '#content/core/article.ts'
import { markUrgent, touchArticle, updateArticle } from '#content/core/article-changes.store.ts'
import { changedFields, valuesOf } from '#content/core/fields.ts'
import { putChange, removeChange } from '#content/core/manuscript.store.ts'
import { approvedValues, type Manuscript, type PendingChange, wasPublished } from '#content/core/manuscript.ts'
import { putScheduled, removeScheduled } from '#content/core/scheduled-change.store.ts'
import type { Tx } from '#platform/database/schema.ts'
import type { Step } from './workflow.ts'

/** A step with the text that was typed for it. */
export interface Move {
  manuscript: Manuscript
  /** The one it was typed over. */
  version: number
  step: Step
  values: ArticleValues
  reason: string | null
  /** When readers are to see it, or its writer would have them; null: at once. */
  dueAt: string | null
  by: { at: string; by: number }
}

/** Whether readers see another page afterwards. */
export const isSeen = (move: Pick<Move, 'step' | 'dueAt'>): boolean =>
  move.step.to === 'withdrawn' || (move.step.to === 'published' && !move.dueAt)

/** Whether it is approved for a moment to come. */
export const isForLater = ({ step, dueAt }: Pick<Move, 'step' | 'dueAt'>): boolean => step.to === 'published' && dueAt !== null

/** Whether the article itself is another one afterwards: what was published once changes beside it until readers see it. */
export const isInPlace = (move: Pick<Move, 'manuscript' | 'step' | 'dueAt'>): boolean =>
  !wasPublished(move.manuscript.article) || isSeen(move)

/** @returns false when somebody changed the article since `version`: nothing may be kept then */
export async function makeMove(tx: Tx, move: Move): Promise<boolean> {
  const { article } = move.manuscript
  if (move.version !== article.version) return false
  const at = { id: article.id, version: move.version }
  const change = wasPublished(article) && move.step.to !== 'published' ? nextChange(move) : undefined
  await (change ? putChange(tx, article.id, change) : removeChange(tx, article.id))
  if (isForLater(move)) await putScheduled(tx, article.id, nextScheduled(move))
  else if (isSeen(move)) await removeScheduled(tx, article.id)

  if (!isInPlace(move)) return touchArticle(tx, at, move.by.at)
  await markUrgent(tx, article.id, urgentAfter(move))
  const state = { status: move.step.to ?? article.status, reason: move.step.to ? move.reason : article.reason }
  return updateArticle(tx, at, move.step.to === 'withdrawn' ? valuesOf(article) : move.values, state, move.by)
}

/** What somebody else publishes or withdraws has been reviewed by that. */
function urgentAfter({ manuscript: { article }, step, by }: Move): { at: string; by: number } | null {
  if (step.name === 'urgent') return by
  const { urgent } = article
  return urgent && step.name === 'publish' && urgent.by === by.by ? { at: urgent.at, by: by.by } : null
}

/** It was begun by whoever began what it is made of. */
function nextScheduled({ manuscript: { change, scheduled }, version, dueAt, by }: Move) {
  const { baseVersion = version, beganBy = by.by } = change ?? scheduled ?? {}
  return { dueAt: dueAt!, version: version + 1, baseVersion, beganBy, ...by }
}

/** Undefined when the text is what readers see, or will. What was scheduled goes on as a change when the article is withdrawn. */
function nextChange(move: Move): PendingChange | undefined {
  const { manuscript, version, step, values, reason, dueAt, by } = move
  const { article, change, scheduled } = manuscript
  const approved = step.to === 'withdrawn' ? valuesOf(article) : approvedValues(manuscript)
  const isMoved = step.to !== 'withdrawn' && scheduled !== undefined && dueAt !== scheduled.dueAt
  if (changedFields(approved, values).length === 0 && !isMoved) return undefined
  const moved = step.to === 'submitted' || step.to === 'draft' ? { status: step.to, reason } : undefined
  const {
    status = 'draft',
    reason: known = null,
    baseVersion = scheduled?.baseVersion ?? version,
    beganBy = by.by,
  } = change ?? kept(move) ?? {}
  return { ...(moved ?? { status, reason: known }), version: version + 1, baseVersion, beganBy, dueAt, ...by }
}

/** What was scheduled stays its writer's when the article is withdrawn. */
const kept = ({ manuscript: { scheduled }, step }: Move): Partial<PendingChange> | undefined =>
  step.to === 'withdrawn' && scheduled ? { beganBy: scheduled.beganBy, baseVersion: scheduled.baseVersion } : undefined
