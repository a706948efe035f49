import { categoryPath } from '#kinds.ts'
import type { Words } from '#locales/index.ts'
import { showNumber } from '#platform/text/dates.ts'
import type { Category } from './category.ts'

/** The list as administrators see it. */
export function showCategories(
  categories: Category[],
  counts: Map<number, number>,
  { t, link }: { t: Words; link: (path: string) => string },
) {
  return categories.map(({ id, name, slug }, i) => ({
    id,
    name,
    address: categoryPath(slug),
    href: link(`/quan-tri/chuyen-muc/${id}`),
    articles: t.categories.count(showNumber(counts.get(id) ?? 0)),
    order: {
      action: link(`/quan-tri/chuyen-muc/${id}/thu-tu`),
      up: i > 0 ? t.order.up(name) : '',
      down: i < categories.length - 1 ? t.order.down(name) : '',
    },
  }))
}
