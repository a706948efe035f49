import { findCategoryBySlug, insertCategory } from '#categories/category.store.ts'
import { type Category, reservedSlugs } from '#categories/category.ts'
import type { Tx } from '#platform/database/schema.ts'
import { slugify } from '#platform/text/vietnamese.ts'

export type CategoryFinder = ReturnType<typeof createCategoryFinder>

/** Categories by the name of their address or their own; one that is missing is made. */
export function createCategoryFinder(known: Category[]) {
  const numbers = new Map(known.flatMap(({ id, name, slug }) => [[name.toLowerCase(), id] as const, [slug, id] as const]))

  return {
    /** @returns its number; null when no name was given */
    async find(tx: Tx, name: string | null, slug: string | null): Promise<number | null> {
      if (!name && !slug) return null
      const address = addressOf(slug ?? name ?? '')
      const title = name ?? address
      const found = numbers.get(address) ?? numbers.get(title.toLowerCase())
      if (found) return found

      const former = await findCategoryBySlug(tx, address)
      const id = former?.id ?? (await insertCategory(tx, { slug: address, name: title, description: '' }))
      numbers.set(address, id).set(title.toLowerCase(), id)
      return id
    },
  }
}

function addressOf(name: string): string {
  const slug = slugify(name)
  return reservedSlugs.includes(slug) ? `muc-${slug}` : slug
}
