import { findCategoryBySlug, insertCategory } from '#categories/category.store.ts'
import { type Category, reservedSlugs } from '#categories/category.ts'
import type { Tx } from '#platform/database/schema.ts'
import { slugify } from '#platform/text/vietnamese.ts'

export type CategoryFinder = ReturnType<typeof createCategoryFinder>

/** Categories by the name of their address or their own; one that is missing is made. */
export function createCategoryFinder(known: Category[]) {
  const numbers = new Map(known.flatMap(({ id, name, slug }) => [[name.toLowerCase(), id] as const, [slug, id] as const]))

  return {
    /** @param hints names that count only where there is such a category @returns its number; null when no name was given */
    async find(tx: Tx, name: string | null, slug: string | null, hints: string[] | null): Promise<number | null> {
      const address = addressOf(slug ?? name ?? '')
      const title = name ?? address
      const known = (hints ?? []).map((hint) => numbers.get(addressOf(hint)) ?? numbers.get(hint.toLowerCase()))
      const found = name || slug ? (numbers.get(address) ?? numbers.get(title.toLowerCase())) : undefined
      const hinted = found ?? known.find(Boolean)
      if (hinted) return hinted
      if (!name && !slug) return null

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
