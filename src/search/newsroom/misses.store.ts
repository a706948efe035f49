import type { Db } from '#platform/database/schema.ts'

/** What was searched for in vain, how often in all, and on which day (`2019-10-16`) last. */
export interface Miss {
  query: string
  count: number
  lastDay: string
}

/** Different queries a day: more is noise, or somebody's robot. */
const mostADay = 500

/** Adds counts to a day, and forgets what is older than `oldest`. */
export async function addMisses(db: Db, day: string, oldest: string, counts: Map<string, number>): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('search_misses').where('day', '<', oldest).execute()
    const known = new Set((await tx.selectFrom('search_misses').select('query').where('day', '=', day).execute()).map(({ query }) => query))
    const fresh = [...counts.keys()].filter((query) => !known.has(query)).slice(0, Math.max(0, mostADay - known.size))
    for (const [query, count] of [...counts].filter(([query]) => known.has(query) || fresh.includes(query)))
      await tx
        .insertInto('search_misses')
        .values({ day, query, count })
        .onConflict((at) => at.columns(['day', 'query']).doUpdateSet((row) => ({ count: row('search_misses.count', '+', count) })))
        .execute()
  })
}

/** The most frequent first. */
export async function listMisses(db: Db, since: string, limit: number): Promise<Miss[]> {
  const rows = await db
    .selectFrom('search_misses')
    .select((row) => ['query', row.fn.sum<number>('count').as('count'), row.fn.max('day').as('lastDay')])
    .where('day', '>=', since)
    .groupBy('query')
    .orderBy('count', 'desc')
    .orderBy('lastDay', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}
