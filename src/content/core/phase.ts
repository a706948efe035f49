import type { Article } from './article.ts'

/** Where an article stands, as the newsroom says it: its status, and what the clock and a reason make of it. */
export const phases = ['draft', 'returned', 'submitted', 'scheduled', 'published', 'withdrawn'] as const
export type Phase = (typeof phases)[number]

/** What the list can be asked for. */
export const listPhases = [...phases, 'unreviewed', 'binned'] as const

export function phaseOf({ status, reason, publishedAt }: Pick<Article, 'status' | 'reason' | 'publishedAt'>, now: string): Phase {
  if (status === 'draft') return reason ? 'returned' : 'draft'
  if (status === 'published') return publishedAt && publishedAt > now ? 'scheduled' : 'published'
  return status
}

/** The same of a change that waits beside what readers see. */
export const changePhases = ['draft', 'returned', 'submitted'] as const
export type ChangePhase = (typeof changePhases)[number]

export const changePhaseOf = ({ status, reason }: { status: 'draft' | 'submitted'; reason: string | null }): ChangePhase =>
  status === 'draft' && reason ? 'returned' : status
