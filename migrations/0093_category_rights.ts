import { type AnyDb, flag } from './portable.ts'

/** Who looks after every category is said, not guessed from the absence of rows: a category that goes must leave nobody with all others. */
export async function up(db: AnyDb) {
  await db.schema.alterTable('users').addColumn('all_categories', 'integer', flag).execute()
  const limited = db.selectFrom('user_categories').select('user_id')
  await db.updateTable('users').set({ all_categories: 1 }).where('id', 'not in', limited).execute()
}
