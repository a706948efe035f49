import { noteDomains } from '#domains/domain.store.ts'
import { hostOf, ownHost } from '#domains/domain.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { changesOf } from '#platform/database/changes.ts'
import type { Direction } from '#platform/database/order.ts'
import type { Tx } from '#platform/database/schema.ts'
import { type Actor, write } from '#platform/database/write.ts'
import { deleteLink, insertLink, listLinks, placeLinks, updateLink } from './link.store.ts'
import { type Link, type LinkValues, movedGroup, movedLink } from './link.ts'

export function addLink(portal: Portal, actor: Actor, values: LinkValues) {
  return write(portal, actor, async (tx, record) => {
    const id = await insertLink(tx, values)
    await noteDomain(portal, tx, id, values)
    record({ action: 'link.add', subject: `link:${id}`, details: { name: values.title, url: values.url }, made: true })
  })
}

export function changeLink(portal: Portal, actor: Actor, link: Link, values: LinkValues) {
  return write(portal, actor, async (tx, record) => {
    const changes = changesOf(link, values)
    if (!changes) return
    await updateLink(tx, link.id, values)
    await noteDomain(portal, tx, link.id, values)
    record({ action: 'link.change', subject: `link:${link.id}`, details: { name: values.title, changes } })
  })
}

/** Within its group. */
export function moveLink(portal: Portal, actor: Actor, link: Link, direction: Direction) {
  return write(portal, actor, async (tx, record) => {
    const order = movedLink(await listLinks(tx), link, direction)
    if (!order) return
    await placeLinks(tx, order)
    record({ action: 'link.move', subject: `link:${link.id}`, details: { name: link.title } })
  })
}

/** A group with all its links. */
export function moveGroup(portal: Portal, actor: Actor, group: string, direction: Direction) {
  return write(portal, actor, async (tx, record) => {
    const order = movedGroup(await listLinks(tx), group, direction)
    if (!order) return
    await placeLinks(tx, order)
    record({ action: 'link.move', details: { name: group } })
  })
}

export function removeLink(portal: Portal, actor: Actor, link: Link) {
  return write(portal, actor, async (tx, record) => {
    await deleteLink(tx, link.id)
    record({ action: 'link.remove', subject: `link:${link.id}`, details: { name: link.title, url: link.url } })
  })
}

const noteDomain = (portal: Portal, tx: Tx, id: number, { url }: LinkValues) =>
  noteDomains(tx, [hostOf(url) ?? ''].filter(Boolean), `link:${id}`, timestamp(portal.clock), ownHost(portal.config))
