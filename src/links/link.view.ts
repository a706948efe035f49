import type { Words } from '#locales/index.ts'
import { groupLinks, type Link } from './link.ts'

/** The groups as administrators see them. */
export function showGroups(links: Link[], { t, link }: { t: Words; link: (path: string) => string }) {
  const groups = groupLinks(links)
  const order = (action: string, name: string, i: number, length: number) => ({
    action: link(action),
    up: i > 0 ? t.order.up(name) : '',
    down: i < length - 1 ? t.order.down(name) : '',
  })

  return groups.map(({ group, links }, i) => ({
    name: group,
    order: { ...order('/quan-tri/lien-ket/nhom/thu-tu', group, i, groups.length), group },
    links: links.map(({ id, title, url }, k) => ({
      id,
      title,
      url,
      href: link(`/quan-tri/lien-ket/${id}`),
      order: order(`/quan-tri/lien-ket/${id}/thu-tu`, title, k, links.length),
    })),
  }))
}
