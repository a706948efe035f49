import type { ExpressionBuilder, Selectable } from 'kysely'
import type { AuditEntriesTable, Db, Schema } from '#platform/database/schema.ts'
import type { AuditEntry, AuditFilter } from './entry.ts'

/** Newest first; below the entry `before`, if that is given. */
export async function listEntries(
  db: Db,
  filter: AuditFilter,
  { limit, offset = 0, before }: { limit: number; offset?: number; before?: number },
): Promise<AuditEntry[]> {
  const rows = await db
    .selectFrom('audit_entries')
    .selectAll()
    .where(matches(filter))
    .where((row) => (before === undefined ? row.lit(true) : row('id', '<', before)))
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(toEntry)
}

export async function countEntries(db: Db, filter: AuditFilter): Promise<number> {
  const { count } = await db
    .selectFrom('audit_entries')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where(matches(filter))
    .executeTakeFirstOrThrow()
  return Number(count)
}

const matches = (filter: AuditFilter) => (row: ExpressionBuilder<Schema, 'audit_entries'>) =>
  row.and([
    ...(filter.userId ? [row('user_id', '=', filter.userId)] : []),
    ...(filter.action ? [row('action', '=', filter.action)] : []),
    ...(filter.since ? [row('at', '>=', filter.since)] : []),
    ...(filter.until ? [row('at', '<', filter.until)] : []),
  ])

const toEntry = ({ id, at, actor, action, subject, details }: Selectable<AuditEntriesTable>): AuditEntry => ({
  id,
  at,
  actor,
  action,
  subject,
  details: details ? JSON.parse(details) : {},
})
