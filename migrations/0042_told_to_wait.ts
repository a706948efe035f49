import { type AnyDb, flag } from './portable.ts'

/** Whether the audit log says already that attempts have to wait. */
export async function up(db: AnyDb) {
  await db.schema.alterTable('sign_in_attempts').addColumn('told', 'integer', flag).execute()
}
