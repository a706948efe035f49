import type { Db } from '#platform/database/schema.ts'

/** A section of the news. */
export interface Category {
  id: number
  slug: string
  name: string
  description: string
  position: number
}

const columns = ['id', 'slug', 'name', 'description', 'position'] as const

/** In the order the newsroom gave them. */
export const listCategories = (db: Db): Promise<Category[]> =>
  db.selectFrom('categories').select(columns).orderBy('position').orderBy('id').execute()

export const findCategoryBySlug = (db: Db, slug: string): Promise<Category | undefined> =>
  db.selectFrom('categories').select(columns).where('slug', '=', slug).executeTakeFirst()
