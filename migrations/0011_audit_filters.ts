import type { AnyDb } from './portable.ts'

// The audit log is read by person, by kind of change and by day.
export async function up(db: AnyDb) {
  for (const column of ['user_id', 'action', 'at'])
    await db.schema.createIndex(`audit_entries_by_${column}`).on('audit_entries').columns([column, 'id']).execute()
}
