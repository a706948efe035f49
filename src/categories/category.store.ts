import type { Db } from '#platform/database/schema.ts'
import type { Category, CategoryValues } from './category.ts'

const columns = ['id', 'slug', 'name', 'description', 'position'] as const

/** In the order the newsroom gave them. */
export const listCategories = (db: Db): Promise<Category[]> =>
  db.selectFrom('categories').select(columns).orderBy('position').orderBy('id').execute()

export const findCategory = (db: Db, id: number): Promise<Category | undefined> =>
  db.selectFrom('categories').select(columns).where('id', '=', id).executeTakeFirst()

/** By its address, or by one it had before. */
export async function findCategoryBySlug(db: Db, slug: string): Promise<Category | undefined> {
  const query = db.selectFrom('categories').select(columns)
  const current = await query.where('slug', '=', slug).executeTakeFirst()
  if (current) return current
  const former = db.selectFrom('category_slugs').select('category_id').where('slug', '=', slug)
  return query.where('id', '=', former).executeTakeFirst()
}

/** How many articles of any status each category has, by its number; those that a pending change would file there, too. */
export async function countByCategory(db: Db): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('articles')
    .select((row) => ['category_id', row.fn.countAll<number>().as('count')])
    .where('category_id', 'is not', null)
    .groupBy('category_id')
    .execute()
  const counts = new Map(rows.map((row) => [row.category_id ?? 0, Number(row.count)]))
  for (const { from, to } of await listRefilings(db)) if (to !== null && to !== from) counts.set(to, (counts.get(to) ?? 0) + 1)
  return counts
}

/** Where each article is filed whose change waits for approval or its moment, and where the change would file it. */
async function listRefilings(db: Db): Promise<{ from: number | null; to: number | null }[]> {
  const from = (table: 'article_changes' | 'scheduled_changes') =>
    db
      .selectFrom(table)
      .innerJoin('articles', 'articles.id', `${table}.article_id`)
      .innerJoin('article_revisions', (join) =>
        join.onRef('article_revisions.article_id', '=', `${table}.article_id`).onRef('article_revisions.version', '=', `${table}.version`),
      )
      .select(['category_id as from', 'content'])
  const rows = await from('article_changes').unionAll(from('scheduled_changes')).execute()
  return rows.map(({ from, content }) => ({ from, to: JSON.parse(content).categoryId }))
}

/** At the end of the list. @returns its number */
export async function insertCategory(db: Db, values: CategoryValues): Promise<number> {
  const { last } = await db
    .selectFrom('categories')
    .select((row) => row.fn.max('position').as('last'))
    .executeTakeFirstOrThrow()
  const { id } = await db
    .insertInto('categories')
    .values({ ...values, position: Number(last ?? 0) + 1 })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Its former address goes on leading to it. */
export async function updateCategory(db: Db, { id, slug }: Category, values: CategoryValues): Promise<void> {
  await db
    .updateTable('categories')
    .set({ ...values, sample: 0 })
    .where('id', '=', id)
    .execute()
  if (values.slug === slug) return
  await db.deleteFrom('category_slugs').where('slug', '=', values.slug).execute()
  await db.insertInto('category_slugs').values({ slug, category_id: id }).execute()
}

export async function placeCategories(db: Db, categories: Category[]): Promise<void> {
  for (const [position, { id }] of categories.entries()) {
    await db
      .updateTable('categories')
      .set({ position: position + 1 })
      .where('id', '=', id)
      .execute()
  }
}

export async function deleteCategory(db: Db, id: number): Promise<void> {
  await db.deleteFrom('categories').where('id', '=', id).execute()
}
