import { type Direction, moved } from '#platform/database/order.ts'

/** A link to another website, in a group ("Liên kết website"). */
export interface Link {
  id: number
  group: string
  title: string
  url: string
  position: number
}

export type LinkValues = Pick<Link, 'group' | 'title' | 'url'>

export interface LinkGroup {
  group: string
  links: Link[]
}

/** The groups in the order of their first link. */
export function groupLinks(links: Link[]): LinkGroup[] {
  return [...Map.groupBy(links, (link) => link.group)].map(([group, members]) => ({ group, links: members }))
}

/** Every link in the order in which readers see it, after one moved within its group; undefined at the end of the group. */
export function movedLink(links: Link[], link: Link, direction: Direction): Link[] | undefined {
  const groups = groupLinks(links)
  const group = groups.find(({ group }) => group === link.group)
  const order =
    group &&
    moved(
      group.links,
      group.links.findIndex(({ id }) => id === link.id),
      direction,
    )
  return order && groups.flatMap((other) => (other === group ? order : other.links))
}

/** Every link, after one group moved; undefined when it is the first, the last or none. */
export function movedGroup(links: Link[], name: string, direction: Direction): Link[] | undefined {
  const groups = groupLinks(links)
  const order = moved(
    groups,
    groups.findIndex(({ group }) => group === name),
    direction,
  )
  return order?.flatMap((group) => group.links)
}
