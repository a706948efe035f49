import type { Db } from '#platform/database/schema.ts'

/** What the portal is called: the first that somebody would guess. */
export async function listSiteNames(db: Db): Promise<string[]> {
  const { name, short_name } = await db.selectFrom('site_info').select(['name', 'short_name']).where('id', '=', 1).executeTakeFirstOrThrow()
  return [name, short_name]
}
