import { looksAfter, type Rules } from '#approval/rules.ts'
import type { Status } from '#content/core/article.ts'
import { type Manuscript, wasPublished } from '#content/core/manuscript.ts'
import type { Role } from '#users/user.ts'

/** Where the text stands that is worked on: an article that was published and its pending change stand in two places. */
export type Stage = Status | 'binned' | `${'published' | 'withdrawn'}+${'draft' | 'submitted'}`

/** One step of an article's life. Route, button, permission and refusal all come from here. */
export interface Step {
  name: StepName
  /** Stages it starts from. */
  from: readonly Stage[]
  /** Where it leads the text that is worked on; undefined: it stays where it is. */
  to?: Status
  /** Who may take it. */
  roles: readonly Role[]
  /** Readers or the author are owed an explanation. */
  needsReason?: boolean
  /** It changes no text. */
  marks?: true
}

export type StepName =
  | 'save'
  | 'submit'
  | 'publish'
  | 'urgent'
  | 'discard'
  | 'return'
  | 'withdraw'
  | 'unschedule'
  | 'review'
  | 'bin'
  | 'unbin'

const everyone = ['writer', 'editor', 'approver', 'admin'] as const
const approvers = ['approver', 'admin'] as const

const changed = ['published+draft', 'published+submitted', 'withdrawn+draft', 'withdrawn+submitted'] as const
const anywhere = ['draft', 'submitted', 'published', 'withdrawn', ...changed] as const

export const steps: readonly Step[] = [
  { name: 'save', from: anywhere, roles: everyone },
  { name: 'submit', from: ['draft', 'published', 'withdrawn', 'published+draft', 'withdrawn+draft'], to: 'submitted', roles: everyone },
  { name: 'publish', from: anywhere, to: 'published', roles: approvers },
  { name: 'urgent', from: anywhere, to: 'published', roles: approvers },
  { name: 'discard', from: changed, roles: everyone },
  { name: 'return', from: ['submitted', 'published+submitted', 'withdrawn+submitted'], to: 'draft', roles: approvers, needsReason: true },
  { name: 'withdraw', from: ['published', 'published+draft', 'published+submitted'], to: 'withdrawn', roles: approvers, needsReason: true },
  { name: 'unschedule', from: ['published', 'published+draft', 'published+submitted'], roles: approvers, marks: true },
  { name: 'review', from: ['published', 'published+draft', 'published+submitted'], roles: approvers, marks: true },
  { name: 'bin', from: ['draft', 'submitted', 'withdrawn', 'withdrawn+draft', 'withdrawn+submitted'], roles: everyone, marks: true },
  { name: 'unbin', from: ['binned'], roles: everyone, marks: true },
]

/** What the workflow needs to know of an article. */
export interface WorkItem {
  stage: Stage
  createdBy: number | null
  /** Who began the text that is worked on: the article, or its change. */
  beganBy: number | null
  /** Who wrote what readers would see for the first time; empty where nobody asks for it. */
  writers: readonly number[]
  /** Where it is filed, and would be. */
  categoryIds: readonly (number | null)[]
  /** Whether a change is to appear at a moment to come. */
  scheduled: boolean
  /** Published in haste, and not reviewed yet. */
  urgent: { by: number | null } | null
}

/** `filed`: the category that is asked for now. */
export const workItem = ({ article, values, change, scheduled }: Manuscript, filed: number | null = values.categoryId): WorkItem => ({
  stage: article.binned ? 'binned' : stageOf(article.status, change),
  createdBy: article.createdBy,
  beganBy: (change ?? scheduled ?? { beganBy: article.createdBy }).beganBy,
  writers: [],
  categoryIds: [article.category?.id ?? null, values.categoryId, scheduled?.values.categoryId ?? null, filed],
  scheduled: scheduled !== undefined,
  urgent: article.urgent,
})

/** What a new article is to its writer before it is saved. */
export const newArticle = (editor: { id: number }, filed: number | null = null): WorkItem => ({
  stage: 'draft',
  createdBy: editor.id,
  beganBy: editor.id,
  writers: [editor.id],
  categoryIds: [filed],
  scheduled: false,
  urgent: null,
})

const stageOf = (status: Status, change: Manuscript['change']): Stage =>
  change && (status === 'published' || status === 'withdrawn') ? `${status}+${change.status}` : status

/** Whether a step would change nothing but the text. */
export const leadsNowhere = (step: Step, { article, change }: Manuscript): boolean =>
  !step.to || (!change && (step.to === article.status || (step.to === 'submitted' && wasPublished(article))))

/** Why somebody may not take a step: a key of `t.refusals`; undefined when nothing stands in the way. */
export type Refusal =
  | 'wrongStatus'
  | 'wrongRole'
  | 'notYours'
  | 'otherCategory'
  | 'ownText'
  | 'notUrgent'
  | 'ownReview'
  | 'binNeedsApprover'

export function refusal(step: Step, piece: WorkItem, editor: { id: number; role: Role }, rules: Rules): Refusal | undefined {
  if (!step.from.includes(piece.stage)) return 'wrongStatus'
  if (!step.roles.includes(editor.role)) return 'wrongRole'
  if (editor.role === 'writer' && piece.createdBy !== editor.id) return 'notYours'
  if (!looksAfter(rules, piece.categoryIds)) return 'otherCategory'
  if (step.name === 'unschedule' && !piece.scheduled) return 'wrongStatus'
  if (step.name === 'review') return piece.urgent ? (piece.urgent.by === editor.id ? 'ownReview' : undefined) : 'wrongStatus'
  const isPublicOnce = piece.stage.startsWith('withdrawn')
  if (step.name === 'bin' && isPublicOnce && !approvers.some((role) => role === editor.role)) return 'binNeedsApprover'
  const isOwn = rules.fourEyes && piece.writers.includes(editor.id)
  if (step.name === 'publish' && isOwn) return 'ownText'
  if (step.name === 'urgent' && !isOwn) return 'notUrgent'
  return undefined
}

/** The steps this editor may take now, in the order of their buttons. */
export const stepsFor = (piece: WorkItem, editor: { id: number; role: Role }, rules: Rules): Step[] =>
  steps.filter((step) => !refusal(step, piece, editor, rules))
