import type { ArticleValues } from '#content/core/article.ts'
import { markUrgent, touchArticle, updateArticle } from '#content/core/article-changes.store.ts'
import { changedFields, valuesOf } from '#content/core/fields.ts'
import { putChange, removeChange } from '#content/core/manuscript.store.ts'
import { type Manuscript, type PendingChange, wasPublished } from '#content/core/manuscript.ts'
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
  by: { at: string; by: number }
}

/** Whether readers see another page afterwards. */
export const isSeen = ({ step }: Pick<Move, 'step'>): boolean => step.to === 'published' || step.to === 'withdrawn'

/** Whether the article itself is another one afterwards: what was published once changes beside it until readers see it. */
export const isInPlace = (move: Pick<Move, 'manuscript' | 'step'>): boolean => !wasPublished(move.manuscript.article) || isSeen(move)

/** @returns false when somebody changed the article since `version`: nothing may be kept then */
export async function makeMove(tx: Tx, move: Move): Promise<boolean> {
  const { article } = move.manuscript
  if (move.version !== article.version) return false
  const at = { id: article.id, version: move.version }
  const change = wasPublished(article) && move.step.to !== 'published' ? nextChange(move) : undefined
  await (change ? putChange(tx, article.id, change) : removeChange(tx, article.id))

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

/** Undefined when the text is what readers see. */
function nextChange({ manuscript: { article, change }, version, step, values, reason, by }: Move): PendingChange | undefined {
  if (changedFields(valuesOf(article), values).length === 0) return undefined
  const moved = step.to === 'submitted' || step.to === 'draft' ? { status: step.to, reason } : undefined
  const { status = 'draft', reason: known = null, baseVersion = version, beganBy = by.by } = change ?? {}
  return { ...(moved ?? { status, reason: known }), version: version + 1, baseVersion, beganBy, ...by }
}
