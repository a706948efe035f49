/** One line of the audit log: who did what to what, and when. */
export interface AuditEntry {
  id: number
  at: string
  actor: string
  /** `article.publish`, `user.add` … */
  action: string
  /** `article:12`; empty when it has no number. */
  subject: string
  details: Record<string, unknown>
}

export interface AuditFilter {
  userId?: number
  action?: string
  /** From this moment, up to but without `until`. */
  since?: string
  until?: string
}

export const entriesPerPage = 50
