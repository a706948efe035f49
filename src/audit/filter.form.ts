import { vi } from '#locales/vi.ts'
import { readLocalMinute } from '#platform/text/dates.ts'
import type { AuditFilter } from './entry.ts'

/** What somebody chose, as texts of the address. */
export interface Chosen {
  nguoi: string
  viec: string
  ngay: string
}

/** Odd choices are as good as none. */
export function readFilter({ nguoi, viec, ngay }: Chosen): AuditFilter {
  const since = /^\d{4}-\d{2}-\d{2}$/.test(ngay) ? readLocalMinute(ngay) : undefined
  return {
    userId: /^[1-9]\d{0,9}$/.test(nguoi) ? Number(nguoi) : undefined,
    action: Object.hasOwn(vi.audit.actions, viec) ? viec : '',
    since,
    until: since && new Date(Date.parse(since) + 86_400_000).toISOString(),
  }
}
