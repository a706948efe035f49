import { PostgresAdapter, sql } from 'kysely'
import type { Db, Schema } from './schema.ts'

/**
 * After rows came with numbers of their own, the next number must lie above them, and no number is given twice. SQLite sees to that by
 * itself.
 */
export async function keepNumbering(db: Db, table: keyof Schema): Promise<void> {
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return
  const sequence = sql`pg_get_serial_sequence(${table}, 'id')`
  const next = sql`greatest(nextval(${sequence}), (select coalesce(max(id), 0) + 1 from ${sql.table(table)}))`
  await sql`select setval(${sequence}, ${next}, false)`.execute(db)
}
