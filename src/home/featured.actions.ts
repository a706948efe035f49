import { findArticle } from '#content/core/article.store.ts'
import { kindOf } from '#kinds.ts'
import type { Portal } from '#platform/context.ts'
import { type Direction, moved } from '#platform/database/order.ts'
import type { Tx } from '#platform/database/schema.ts'
import { type Actor, write } from '#platform/database/write.ts'
import { listFeatured, setFeatured } from './featured.store.ts'

/** As many as fit the top of the home page, and some that wait for others to be withdrawn. */
export const mostFeatured = 10

/** At the end of what is there. @returns whether there was a place */
export const featureArticle = (portal: Portal, actor: Actor, id: number) =>
  change(portal, actor, async (tx, ids) => {
    const article = await findArticle(tx, id)
    const fits = article && kindOf(article.kind).onHome && article.status === 'published' && !ids.includes(id) && ids.length < mostFeatured
    return fits ? [...ids, id] : undefined
  })

export const dropFeatured = (portal: Portal, actor: Actor, id: number) =>
  change(portal, actor, async (_tx, ids) => ids.filter((each) => each !== id))

export const moveFeatured = (portal: Portal, actor: Actor, id: number, direction: Direction) =>
  change(portal, actor, async (_tx, ids) => moved(ids, ids.indexOf(id), direction))

/** The order that somebody dragged them into; what they did not have before them keeps its place at the end. */
export const orderFeatured = (portal: Portal, actor: Actor, order: number[]) =>
  change(portal, actor, async (_tx, ids) => {
    const known = [...new Set(order)].filter((id) => ids.includes(id))
    return [...known, ...ids.filter((id) => !known.includes(id))]
  })

/** @returns false when nothing was changed */
async function change(portal: Portal, actor: Actor, next: (tx: Tx, ids: number[]) => Promise<number[] | undefined>): Promise<boolean> {
  return write(portal, actor, async (tx, record) => {
    const before = (await listFeatured(tx)).map(({ id }) => id)
    const after = await next(tx, before)
    if (!after || after.join() === before.join()) return false
    await setFeatured(tx, after)
    record({ action: 'home.order', details: { changes: { order: [before.join(', '), after.join(', ')] } } })
    return true
  })
}
