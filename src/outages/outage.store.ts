import type { Db } from '#platform/database/schema.ts'
import type { Outage, OutageValues } from './outage.ts'

/** Those that are not over, the next first. */
export async function listOutages(db: Db, now: string): Promise<Outage[]> {
  const rows = await db
    .selectFrom('outages')
    .selectAll()
    .where('ends_at', '>', now)
    .where('cancelled', '=', 0)
    .orderBy('ends_at')
    .limit(50)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    scope: row.scope,
    reason: row.reason,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    announcedBy: row.announced_by,
  }))
}

/** @returns its number */
export async function insertOutage(db: Db, { scope, reason, startsAt, endsAt }: OutageValues, by: string): Promise<number> {
  const row = { scope, reason, starts_at: startsAt, ends_at: endsAt, announced_by: by }
  return (await db.insertInto('outages').values(row).returning('id').executeTakeFirstOrThrow()).id
}

export async function cancelOutage(db: Db, id: number): Promise<void> {
  await db.updateTable('outages').set({ cancelled: 1 }).where('id', '=', id).execute()
}

/** When the next one begins or ends by itself. */
export async function nextOutageMoment(db: Db, now: string): Promise<string | undefined> {
  const moments = (await listOutages(db, now)).flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])
  return moments.filter((moment) => moment > now).sort()[0]
}
