import type { Db } from '#platform/database/schema.ts'
import type { Link, LinkValues } from './link.ts'

const columns = ['id', 'group_name as group', 'title', 'url', 'position'] as const

/** In the order the newsroom gave them. */
export const listLinks = (db: Db): Promise<Link[]> => db.selectFrom('links').select(columns).orderBy('position').orderBy('id').execute()

export const findLink = (db: Db, id: number): Promise<Link | undefined> =>
  db.selectFrom('links').select(columns).where('id', '=', id).executeTakeFirst()

/** At the end. @returns its number */
export async function insertLink(db: Db, { group, title, url }: LinkValues): Promise<number> {
  const { last } = await db
    .selectFrom('links')
    .select((row) => row.fn.max('position').as('last'))
    .executeTakeFirstOrThrow()
  const { id } = await db
    .insertInto('links')
    .values({ group_name: group, title, url, position: Number(last ?? 0) + 1 })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function updateLink(db: Db, id: number, { group, title, url }: LinkValues): Promise<void> {
  await db.updateTable('links').set({ group_name: group, title, url, sample: 0 }).where('id', '=', id).execute()
}

export async function placeLinks(db: Db, links: Link[]): Promise<void> {
  for (const [position, { id }] of links.entries()) {
    await db
      .updateTable('links')
      .set({ position: position + 1 })
      .where('id', '=', id)
      .execute()
  }
}

export async function deleteLink(db: Db, id: number): Promise<void> {
  await db.deleteFrom('links').where('id', '=', id).execute()
}
