import type { AnyDb } from './portable.ts'

// "My articles" and the desk ask for those of one person, last touched first.
export async function up(db: AnyDb) {
  await db.schema.createIndex('articles_by_author').on('articles').columns(['created_by', 'touched_at']).execute()
}
