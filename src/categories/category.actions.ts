import type { Portal } from '#platform/context.ts'
import { changesOf } from '#platform/database/changes.ts'
import { type Direction, moved } from '#platform/database/order.ts'
import type { Tx } from '#platform/database/schema.ts'
import { type Actor, write } from '#platform/database/write.ts'
import { listKeepers } from '#users/responsibilities/responsibility.store.ts'
import {
  countByCategory,
  deleteCategory,
  findCategoryBySlug,
  insertCategory,
  listCategories,
  placeCategories,
  updateCategory,
} from './category.store.ts'
import { type Category, type CategoryValues, reservedSlugs } from './category.ts'

/** Why a category cannot be kept or removed: a key of `t.categories.refusals`. */
export type CategoryRefusal = 'slugTaken' | 'notEmpty' | 'keepers'

/** @returns why not, if it was refused */
export function addCategory(portal: Portal, actor: Actor, values: CategoryValues) {
  return write(portal, actor, async (tx, record): Promise<CategoryRefusal | undefined> => {
    if (await slugTaken(tx, values.slug)) return 'slugTaken'
    const id = await insertCategory(tx, values)
    record({ action: 'category.add', subject: `category:${id}`, details: { name: values.name }, made: true })
    return undefined
  })
}

/** @returns why not, if it was refused */
export function changeCategory(portal: Portal, actor: Actor, category: Category, values: CategoryValues) {
  return write(portal, actor, async (tx, record): Promise<CategoryRefusal | undefined> => {
    if (await slugTaken(tx, values.slug, category.id)) return 'slugTaken'
    const changes = changesOf(category, values)
    if (!changes) return undefined
    await updateCategory(tx, category, values)
    record({ action: 'category.change', subject: `category:${category.id}`, details: { name: values.name, changes } })
    return undefined
  })
}

export function moveCategory(portal: Portal, actor: Actor, { id, name }: Category, direction: Direction) {
  return write(portal, actor, async (tx, record) => {
    const categories = await listCategories(tx)
    const from = categories.findIndex((category) => category.id === id)
    const order = moved(categories, from, direction)
    if (!order) return
    await placeCategories(tx, order)
    record({ action: 'category.move', subject: `category:${id}`, details: { name } })
  })
}

/**
 * Only an empty one. It goes from the duties of whoever looks after it, so the remover must have seen who that is.
 * @returns why not, if it was refused
 */
export function removeCategory(portal: Portal, actor: Actor, { id, name }: Category, seenKeepers: string) {
  return write(portal, actor, async (tx, record): Promise<CategoryRefusal | undefined> => {
    if ((await countByCategory(tx)).has(id)) return 'notEmpty'
    const keepers = await listKeepers(tx, id)
    if (keepersKey(keepers) !== seenKeepers) return 'keepers'
    await deleteCategory(tx, id)
    record({
      action: 'category.remove',
      subject: `category:${id}`,
      details: { name, keepers: keepers.map(({ fullName }) => fullName).join(', ') },
    })
    return undefined
  })
}

/** Tells whether the same people look after a category as when its page was shown. */
export const keepersKey = (keepers: { id: number }[]): string => keepers.map(({ id }) => id).join(' ')

/** Also when another category had it once: its readers would be led astray. */
async function slugTaken(tx: Tx, slug: string, ownId?: number): Promise<boolean> {
  const owner = await findCategoryBySlug(tx, slug)
  return reservedSlugs.includes(slug) || (owner !== undefined && owner.id !== ownId)
}
