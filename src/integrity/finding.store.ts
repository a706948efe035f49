import type { Selectable } from 'kysely'
import type { Db, IntegrityFindingsTable } from '#platform/database/schema.ts'
import type { Finding, FindingKind, Sighting, Verdict } from './finding.ts'

/** Those that wait for a decision first, then the last decided. */
export async function listFindings(db: Db, open: boolean, limit: number): Promise<Finding[]> {
  const rows = await db
    .selectFrom('integrity_findings')
    .selectAll()
    .where('state', open ? '=' : '!=', 'open')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toFinding)
}

export async function countOpenFindings(db: Db): Promise<number> {
  const { n } = await db
    .selectFrom('integrity_findings')
    .select((row) => row.fn.countAll<number>().as('n'))
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  return Number(n)
}

export async function findFinding(db: Db, id: number): Promise<Finding | undefined> {
  const row = await db.selectFrom('integrity_findings').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toFinding(row)
}

/**
 * Seen again, or for the first time; what had been mended is open again. @returns whether it waits for a decision that nobody had to make
 * before
 */
export async function noteSighting(db: Db, { kind, place, what }: Sighting, at: string): Promise<boolean> {
  const known = await db
    .selectFrom('integrity_findings')
    .select(['id', 'state'])
    .where('kind', '=', kind)
    .where('place', '=', place)
    .where('what', '=', what)
    .executeTakeFirst()
  if (!known) {
    await db.insertInto('integrity_findings').values({ kind, place, what, state: 'open', first_at: at, last_at: at }).execute()
    return true
  }
  const back = known.state === 'mended'
  await db
    .updateTable('integrity_findings')
    .set({ last_at: at, ...(back ? { state: 'open' as const } : {}) })
    .where('id', '=', known.id)
    .execute()
  return back
}

export async function decideFinding(db: Db, id: number, state: Verdict, by: string, at: string): Promise<void> {
  await db.updateTable('integrity_findings').set({ state, decided_by: by, decided_at: at }).where('id', '=', id).execute()
}

const toFinding = (row: Selectable<IntegrityFindingsTable>): Finding => ({
  id: row.id,
  kind: row.kind as FindingKind,
  place: row.place,
  what: row.what,
  state: row.state,
  firstAt: row.first_at,
  lastAt: row.last_at,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
})
