import { type SqlBool, sql } from 'kysely'
import type { Db } from '#platform/database/schema.ts'
import { Invalid } from '#platform/errors.ts'
import type { Takedown } from './takedown.ts'

/** A condition: what is called so has not been taken down. */
export const standing = (column: 'media.hash' | 'attachments.hash') =>
  sql<SqlBool>`not exists (select 1 from takedowns where takedowns.name = ${sql.ref(column)})`

const columns = ['subject', 'file_name as fileName', 'reason', 'taken_at as at', 'taken_by as by'] as const

/** What was taken down of what is named, by the names. */
export async function findTakedowns(db: Db, names: string[]): Promise<Map<string, Takedown>> {
  if (names.length === 0) return new Map()
  const rows = await db
    .selectFrom('takedowns')
    .select([...columns, 'name'])
    .where('name', 'in', names)
    .execute()
  return new Map(rows.map(({ name, ...takedown }) => [name, takedown]))
}

/** By what it is and its number. */
export async function findTakedownOf(db: Db, subject: string): Promise<Takedown | undefined> {
  return db.selectFrom('takedowns').select(columns).where('subject', '=', subject).executeTakeFirst()
}

/** Every name that leads to nothing any more. */
export async function listTakenDownNames(db: Db): Promise<Set<string>> {
  const rows = await db.selectFrom('takedowns').select('name').execute()
  return new Set(rows.map(({ name }) => name))
}

/** Last first, each picture and file once. */
export async function listTakedowns(db: Db, limit: number): Promise<Takedown[]> {
  return db
    .selectFrom('takedowns')
    .select(['subject', 'reason', 'taken_at as at', 'taken_by as by', sql<string>`max(file_name)`.as('fileName')])
    .groupBy(['subject', 'reason', 'taken_at', 'taken_by'])
    .orderBy('taken_at', 'desc')
    .limit(limit)
    .execute()
}

/** Under all the names it ever had; what has been taken down once keeps its first reason. */
export async function insertTakedown(db: Db, names: string[], { fileName, at, by, ...said }: Takedown): Promise<void> {
  await db
    .insertInto('takedowns')
    .values(names.map((name) => ({ name, file_name: fileName, taken_at: at, taken_by: by, ...said })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** @throws Invalid when this content was taken down: it does not come back by being sent again */
export async function refuseTakenDown(db: Db, hash: string, field: 'picture' | 'file'): Promise<void> {
  if ((await findTakedowns(db, [hash])).size > 0) throw new Invalid({ [field]: 'takenDown' })
}
