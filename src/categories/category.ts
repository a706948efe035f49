import { kinds } from '#kinds.ts'
/** A section of the news. */
export interface Category {
  id: number
  slug: string
  name: string
  description: string
  position: number
}

export type CategoryValues = Pick<Category, 'slug' | 'name' | 'description'>

/** Feeds of kinds live beside those of categories. */
export const reservedSlugs: readonly string[] = kinds.flatMap(({ feed }) => feed ?? [])
