import type { Role } from '#users/user.ts'
import type { Status } from './article.ts'

/** One step of an article's life. Route, button, permission and refusal all come from here. */
export interface Step {
  name: StepName
  /** Statuses it starts from. */
  from: readonly Status[]
  /** The status it leads to; undefined: it stays where it is. */
  to?: Status
  /** Who may take it. */
  roles: readonly Role[]
  /** Readers or the author are owed an explanation. */
  needsReason?: boolean
}

export type StepName = 'save' | 'submit' | 'publish' | 'return' | 'withdraw'

const everyone = ['writer', 'editor', 'approver', 'admin'] as const
const approvers = ['approver', 'admin'] as const

export const steps: readonly Step[] = [
  { name: 'save', from: ['draft', 'submitted', 'published', 'withdrawn'], roles: everyone },
  { name: 'submit', from: ['draft'], to: 'submitted', roles: everyone },
  { name: 'publish', from: ['draft', 'submitted', 'withdrawn'], to: 'published', roles: approvers },
  { name: 'return', from: ['submitted'], to: 'draft', roles: approvers, needsReason: true },
  { name: 'withdraw', from: ['published'], to: 'withdrawn', roles: approvers, needsReason: true },
]

/** Why somebody may not take a step: a key of `t.refusals`; undefined when nothing stands in the way. */
export type Refusal = 'wrongStatus' | 'wrongRole' | 'notYours' | 'liveNeedsApprover'

export function refusal(step: Step, article: { status: Status; createdBy: number | null }, editor: { id: number; role: Role }) {
  if (!step.from.includes(article.status)) return 'wrongStatus'
  if (!step.roles.includes(editor.role)) return 'wrongRole'
  if (editor.role === 'writer' && article.createdBy !== editor.id) return 'notYours'
  if (article.status !== 'draft' && article.status !== 'submitted' && !approvers.includes(editor.role as 'admin'))
    return 'liveNeedsApprover'
  return undefined satisfies Refusal | undefined
}

/** What a new article is to its writer before it is saved. */
export const newArticle = (editor: { id: number }) => ({ status: 'draft' as const, createdBy: editor.id })

/** The steps this editor may take now, in the order of their buttons. */
export const stepsFor = (article: { status: Status; createdBy: number | null }, editor: { id: number; role: Role }): Step[] =>
  steps.filter((step) => !refusal(step, article, editor))
