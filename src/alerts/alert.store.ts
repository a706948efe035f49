import type { Selectable } from 'kysely'
import type { AlertsTable, Db } from '#platform/database/schema.ts'
import { type Alert, type AlertValues, grades } from './alert.ts'

/** What stands above every page now: the gravest first, then the newest. */
export async function listAlertsInForce(db: Db, now: string): Promise<Alert[]> {
  const rows = await db.selectFrom('alerts').selectAll().where('ends_at', '>', now).where('published_at', 'is not', null).execute()
  const newest = rows.map(toAlert).sort((a, b) => b.updatedAt.localeCompare(a.updatedAt) || b.id - a.id)
  return newest.sort((a, b) => grades.indexOf(a.grade) - grades.indexOf(b.grade))
}

/** What readers have seen and is over, the last to end first. */
export async function listPastAlerts(db: Db, now: string, limit: number): Promise<Alert[]> {
  const rows = await db
    .selectFrom('alerts')
    .selectAll()
    .where('ends_at', '<=', now)
    .where('published_at', 'is not', null)
    .orderBy('ends_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toAlert)
}

/** What a writer sent and nobody has published yet. */
export async function listSubmittedAlerts(db: Db, now: string): Promise<Alert[]> {
  const rows = await db.selectFrom('alerts').selectAll().where('ends_at', '>', now).where('published_at', 'is', null).execute()
  return rows.map(toAlert)
}

export async function findAlert(db: Db, id: number): Promise<Alert | undefined> {
  const row = await db.selectFrom('alerts').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toAlert(row)
}

/** When the next alert ends by itself. */
export async function nextAlertEnd(db: Db, now: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('alerts')
    .select((each) => each.fn.min('ends_at').as('moment'))
    .where('ends_at', '>', now)
    .executeTakeFirst()
  return row?.moment ?? undefined
}

interface State {
  publishedAt: string | null
  confirmedBy: string | null
  endedEarly?: boolean
}

/** @returns its number */
export async function insertAlert(db: Db, values: AlertValues, state: State, at: string, by: string): Promise<number> {
  const { id } = await db
    .insertInto('alerts')
    .values({ ...columnsOf(values, state), created_at: at, created_by: by, updated_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Only if nobody changed it since `version`. */
export async function updateAlert(db: Db, { id, version }: Pick<Alert, 'id' | 'version'>, values: AlertValues, state: State, at: string) {
  const { numUpdatedRows } = await db
    .updateTable('alerts')
    .set({ ...columnsOf(values, state), version: version + 1, updated_at: at })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** One thing that was done to an alert. */
export interface AlertHistoryEntry {
  at: string
  by: string
  action: string
}

/** As the audit log has it, last first. */
export async function listAlertHistory(db: Db, id: number): Promise<AlertHistoryEntry[]> {
  return db
    .selectFrom('audit_entries')
    .leftJoin('users', 'users.id', 'audit_entries.user_id')
    .select(({ fn, ref }) => ['at', 'action', fn.coalesce(ref('users.full_name'), ref('actor')).as('by')])
    .where('subject', '=', `alert:${id}`)
    .orderBy('audit_entries.id', 'desc')
    .execute()
}

const columnsOf = ({ grade, title, details, area, link, endsAt }: AlertValues, state: State) => ({
  ...{ grade, title, details, area, link, ends_at: endsAt },
  ...{ published_at: state.publishedAt, confirmed_by: state.confirmedBy, ended_early: state.endedEarly ? 1 : 0 },
})

const toAlert = (row: Selectable<AlertsTable>): Alert => ({
  id: row.id,
  grade: row.grade,
  title: row.title,
  details: row.details,
  area: row.area,
  link: row.link,
  endsAt: row.ends_at,
  publishedAt: row.published_at,
  endedEarly: row.ended_early === 1,
  confirmedBy: row.confirmed_by,
  version: row.version,
  createdAt: row.created_at,
  createdBy: row.created_by,
  updatedAt: row.updated_at,
})
