import { sql } from 'kysely'
import { type AnyDb, isSqlite } from './portable.ts'

/** Titles have tokens of their own now. What is not in the index is put there by a job while the portal answers (search/index.job.ts). */
export async function up(db: AnyDb) {
  if (isSqlite(db)) await sql`insert into search_index (search_index) values ('delete-all')`.execute(db)
  else await sql`delete from search_index`.execute(db)
}
