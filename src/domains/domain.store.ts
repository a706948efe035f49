import type { Selectable } from 'kysely'
import type { Db, DomainsTable } from '#platform/database/schema.ts'
import { type Domain, type DomainState, decisionFor, hostsIn, namesAbove, type Unapproved } from './domain.ts'

/** In the order of their names. */
export async function listDomains(db: Db, state: DomainState, limit: number): Promise<Domain[]> {
  const rows = await db.selectFrom('domains').selectAll().where('state', '=', state).orderBy('host').limit(limit).execute()
  return rows.map(toDomain)
}

export async function countDomains(db: Db, state: DomainState): Promise<number> {
  const { n } = await db
    .selectFrom('domains')
    .select((row) => row.fn.countAll<number>().as('n'))
    .where('state', '=', state)
    .executeTakeFirstOrThrow()
  return Number(n)
}

export async function findDomain(db: Db, host: string): Promise<Domain | undefined> {
  const row = await db.selectFrom('domains').selectAll().where('host', '=', host).executeTakeFirst()
  return row && toDomain(row)
}

/** The outside domains in a piece of HTML that nobody has approved. */
export const unapprovedDomains = (db: Db, html: string, own = '', writer = ''): Promise<Unapproved[]> =>
  unapprovedHosts(db, hostsIn(html), own, writer)

/**
 * Those of these hosts that nobody has approved. `new` ones need somebody other than the writer before they are published.
 * `own` is the portal's own host (`ownHost`). What `writer` approved and nothing published has linked to is new as well: nobody else has
 * seen it.
 */
export async function unapprovedHosts(db: Db, hosts: string[], own = '', writer = ''): Promise<Unapproved[]> {
  const outside = hosts.filter((host) => host !== own)
  const known = await decisionsAbout(db, outside)
  return outside
    .map((host) => ({ host, state: stateFor(decisionFor(host, known), writer) }))
    .filter((domain): domain is Unapproved => domain.state !== 'approved')
}

const stateFor = (domain: Domain | undefined, writer: string): Domain['state'] | 'new' =>
  !domain || (writer && domain.decidedBy === writer && domain.state === 'approved' && !domain.foundIn) ? 'new' : domain.state

/** Writes down the domains that what is published now links to; those nobody has decided about wait for it. @returns the new ones */
export async function noteDomains(db: Db, hosts: string[], where: string, at: string, own = ''): Promise<string[]> {
  const fresh = (await unapprovedHosts(db, hosts, own)).filter(({ state }) => state === 'new').map(({ host }) => host)
  for (const host of fresh)
    await db
      .insertInto('domains')
      .values({ host, state: 'found', found_in: where, found_at: at })
      .onConflict((on) => on.column('host').doNothing())
      .execute()
  if (hosts.length > 0)
    await db.updateTable('domains').set({ found_in: where }).where('host', 'in', hosts).where('found_in', '=', '').execute()
  return fresh
}

export interface Decision {
  state: DomainState
  subdomains: boolean
  by: string
  at: string
}

/** Approves or refuses a host, whether anything links to it or not. */
export async function decideDomain(db: Db, host: string, { state, subdomains, by, at }: Decision): Promise<void> {
  const decided = { state, subdomains: subdomains ? 1 : 0, decided_by: by, decided_at: at }
  await db
    .insertInto('domains')
    .values({ host, ...decided, found_at: at })
    .onConflict((on) => on.column('host').doUpdateSet(decided))
    .execute()
}

async function decisionsAbout(db: Db, hosts: string[]): Promise<Map<string, Domain>> {
  const names = [...new Set(hosts.flatMap(namesAbove))]
  const known = new Map<string, Domain>()
  for (let i = 0; i < names.length; i += 200) {
    const rows = await db
      .selectFrom('domains')
      .selectAll()
      .where('host', 'in', names.slice(i, i + 200))
      .execute()
    for (const row of rows) known.set(row.host, toDomain(row))
  }
  return known
}

const toDomain = (row: Selectable<DomainsTable>): Domain => ({
  host: row.host,
  state: row.state,
  subdomains: row.subdomains === 1,
  foundIn: row.found_in,
  foundAt: row.found_at,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
})
