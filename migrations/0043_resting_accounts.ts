import type { AnyDb } from './portable.ts'

/** Accounts that nobody used for long rest until an administrator wakes them. */
export async function up(db: AnyDb) {
  await db.schema.alterTable('users').addColumn('rests_since', 'text').execute()
  await db.schema.alterTable('users').addColumn('woken_at', 'text').execute()
}
