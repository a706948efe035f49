import { type AnyDb, text } from './portable.ts'

/** When somebody is there: the portal says it, and a search answers with it. */
export async function up(db: AnyDb) {
  await db.schema.alterTable('site_info').addColumn('hours', 'text', text).execute()
}
