import type { AnyDb } from './portable.ts'

// Every page asks whether the portal still shows its sample.
export async function up(db: AnyDb) {
  await db.schema.createIndex('articles_of_sample').on('articles').column('sample').where('sample', '=', 1).execute()
}
