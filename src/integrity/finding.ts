import type { Schema } from '#platform/database/schema.ts'
import type { Fault } from './inspect.ts'

export type FindingState = Schema['integrity_findings']['state']

/** Something that somebody must look at: on a page, about a domain, or in the installed files. */
export interface Finding {
  id: number
  kind: FindingKind
  /** An address of the portal, or a file. */
  place: string
  what: string
  state: FindingState
  firstAt: string
  lastAt: string
  decidedBy: string
  decidedAt: string | null
}

/** `unread`: pages that failed, so that nobody knows what is in them: the first, and how many. */
export type FindingKind = Fault | 'domain' | 'file' | 'unread'

export type Sighting = Pick<Finding, 'kind' | 'place' | 'what'>

/** What can be decided: it is meant; it is nothing; it has been mended, and counts anew when it comes back. */
export const verdicts = ['approved', 'harmless', 'mended'] as const satisfies FindingState[]
export type Verdict = (typeof verdicts)[number]
