import type { AnyDb } from './portable.ts'

/** What was thrown away keeps its number for ever, its text for thirty days. */
export async function up(db: AnyDb) {
  await db.schema.alterTable('articles').addColumn('binned_at', 'text').execute()
  await db.schema.alterTable('articles').addColumn('binned_by', 'integer').execute()
  await db.schema.alterTable('articles').addColumn('emptied_at', 'text').execute()
  await db.schema.createIndex('articles_in_bin').on('articles').column('binned_at').where('binned_at', 'is not', null).execute()
}
