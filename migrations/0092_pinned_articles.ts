import { sql } from 'kysely'
import type { AnyDb } from './portable.ts'

/** The few that are pinned were looked for among all, after every change that readers see. */
export async function up(db: AnyDb) {
  await db.schema
    .createIndex('articles_pinned')
    .on('articles')
    .columns(['kind', 'status', 'published_at', 'id'])
    .where(sql.ref('pinned'), '=', sql.lit(1))
    .execute()
}
