import type { Db } from '#platform/database/schema.ts'

/** A link to another website, in a group ("Liên kết website"). */
export interface Link {
  id: number
  group: string
  title: string
  url: string
  position: number
}

/** In the order the newsroom gave them. */
export const listLinks = (db: Db): Promise<Link[]> =>
  db.selectFrom('links').select(['id', 'group_name as group', 'title', 'url', 'position']).orderBy('position').orderBy('id').execute()

/** The groups in the order of their first link. */
export function groupLinks(links: Link[]): { group: string; links: Link[] }[] {
  return [...Map.groupBy(links, (link) => link.group)].map(([group, members]) => ({ group, links: members }))
}
