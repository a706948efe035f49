import { type AnyDb, flag, text } from './portable.ts'

/** Sessions are known by a hash from now on, and say where they began; those of before cannot be carried over. */
export async function up(db: AnyDb) {
  await db.deleteFrom('sessions').execute()
  await db.schema.alterTable('sessions').addColumn('pending', 'integer', flag).execute()
  for (const column of ['started_at', 'address', 'browser'])
    await db.schema.alterTable('sessions').addColumn(column, 'text', text).execute()
}
