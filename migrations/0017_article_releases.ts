import type { AnyDb } from './portable.ts'

/** When an article was last published, apart from the date it was given: an old article typed in today is not "updated". */
export async function up(db: AnyDb) {
  await db.schema.alterTable('articles').addColumn('released_at', 'text').execute()
}
