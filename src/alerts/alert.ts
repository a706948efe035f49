import type { Schema } from '#platform/database/schema.ts'
import type { Role } from '#users/user.ts'

export type Grade = Schema['alerts']['grade']

/** The gravest first. */
export const grades: readonly Grade[] = ['danger', 'warning', 'information']

/** What an editor says of an alert; the rest follows from it. */
export interface AlertValues {
  grade: Grade
  /** One line that says it all. */
  title: string
  details: string
  area: string
  link: string
  endsAt: string
}

/** It stands above every page from `publishedAt` until `endsAt`. */
export interface Alert extends AlertValues {
  id: number
  /** null: a writer sent it, and nobody has published it yet. */
  publishedAt: string | null
  endedEarly: boolean
  /** The approver who has looked at it since it last changed. */
  confirmedBy: string | null
  version: number
  createdAt: string
  createdBy: string
  updatedAt: string
}

/** Where an alert stands: waits for an editor, shows, shows without an approver having seen it, or is over. */
export type AlertPhase = 'submitted' | 'unconfirmed' | 'shown' | 'over'

export function alertPhase({ publishedAt, endsAt, confirmedBy }: Alert, now: string): AlertPhase {
  if (endsAt <= now) return 'over'
  if (publishedAt === null) return 'submitted'
  return confirmedBy === null ? 'unconfirmed' : 'shown'
}

export const alertPath = ({ id }: Pick<Alert, 'id'>): string => `/canh-bao/${id}`

/** In an emergency editors do not wait for an approver; writers hand it to somebody who may. */
export const mayPublishAlert = (role: Role): boolean => role !== 'writer'
export const mayConfirmAlert = (role: Role): boolean => role === 'approver' || role === 'admin'
