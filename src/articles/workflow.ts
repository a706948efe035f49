import type { Role } from '#users/user.ts'
import type { Status } from './article.ts'
import { type Manuscript, wasPublished } from './manuscript.ts'

/** Where the text stands that is worked on: an article that was published and its pending change stand in two places. */
export type Stage = Status | `${'published' | 'withdrawn'}+${'draft' | 'submitted'}`

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
}

export type StepName = 'save' | 'submit' | 'publish' | 'return' | 'withdraw' | 'discard'

const everyone = ['writer', 'editor', 'approver', 'admin'] as const
const approvers = ['approver', 'admin'] as const

const changed = ['published+draft', 'published+submitted', 'withdrawn+draft', 'withdrawn+submitted'] as const
const anywhere = ['draft', 'submitted', 'published', 'withdrawn', ...changed] as const

export const steps: readonly Step[] = [
  { name: 'save', from: anywhere, roles: everyone },
  { name: 'submit', from: ['draft', 'published', 'withdrawn', 'published+draft', 'withdrawn+draft'], to: 'submitted', roles: everyone },
  { name: 'publish', from: anywhere, to: 'published', roles: approvers },
  { name: 'discard', from: changed, roles: everyone },
  { name: 'return', from: ['submitted', 'published+submitted', 'withdrawn+submitted'], to: 'draft', roles: approvers, needsReason: true },
  { name: 'withdraw', from: ['published', 'published+draft', 'published+submitted'], to: 'withdrawn', roles: approvers, needsReason: true },
]

/** What the workflow needs to know of an article. */
export interface Workpiece {
  stage: Stage
  createdBy: number | null
}

export const workpiece = ({ article, change }: Manuscript): Workpiece => ({
  stage: stageOf(article.status, change),
  createdBy: article.createdBy,
})

/** What a new article is to its writer before it is saved. */
export const newArticle = (editor: { id: number }): Workpiece => ({ stage: 'draft', createdBy: editor.id })

const stageOf = (status: Status, change: Manuscript['change']): Stage =>
  change && (status === 'published' || status === 'withdrawn') ? `${status}+${change.status}` : status

/** Whether a step would change nothing but the text. */
export const leadsNowhere = (step: Step, { article, change }: Manuscript): boolean =>
  !step.to || (!change && (step.to === article.status || (step.to === 'submitted' && wasPublished(article))))

/** Why somebody may not take a step: a key of `t.refusals`; undefined when nothing stands in the way. */
export type Refusal = 'wrongStatus' | 'wrongRole' | 'notYours'

export function refusal(step: Step, piece: Workpiece, editor: { id: number; role: Role }) {
  if (!step.from.includes(piece.stage)) return 'wrongStatus'
  if (!step.roles.includes(editor.role)) return 'wrongRole'
  if (editor.role === 'writer' && piece.createdBy !== editor.id) return 'notYours'
  return undefined satisfies Refusal | undefined
}

/** The steps this editor may take now, in the order of their buttons. */
export const stepsFor = (piece: Workpiece, editor: { id: number; role: Role }): Step[] =>
  steps.filter((step) => !refusal(step, piece, editor))
