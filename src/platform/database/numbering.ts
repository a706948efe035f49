import { PostgresAdapter, sql } from 'kysely'
import type { Db, Schema } from './schema.ts'

/** After rows came with numbers of their own, the next number must lie above them. SQLite sees to that by itself. */
export async function keepNumbering(db: Db, table: keyof Schema): Promise<void> {
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return
  await sql`select setval(pg_get_serial_sequence(${table}, 'id'), (select coalesce(max(id), 0) + 1 from ${sql.table(table)}), false)`.execute(
    db,
  )
}
