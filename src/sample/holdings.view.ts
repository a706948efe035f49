import type { Words } from '#locales/index.ts'
import type { Holdings } from './holdings.query.ts'

const parts = ['articles', 'pictures', 'categories', 'links', 'contacts', 'fields', 'domains'] as const

/** What there is of the sample: of each part how many and which. */
export function showHoldings(held: Holdings, t: Words) {
  const names: Record<(typeof parts)[number], string[]> = {
    ...{ articles: held.articles.map(nameOf), pictures: held.pictures.map(nameOf), categories: held.categories.map(nameOf) },
    ...{ links: held.links.map(nameOf), contacts: held.contacts.map(nameOf), domains: held.domains },
    fields: held.fields.map(({ name, value }) => `${t.site.fields[name]}: ${value}`),
  }
  return parts
    .filter((part) => names[part].length > 0)
    .map((part) => ({ count: t.sample.parts[part](names[part].length), names: names[part] }))
}

const nameOf = ({ name }: { name: string }) => name

/** `33 bài viết, 31 ảnh`. */
export const listHoldings = (held: Holdings, t: Words): string =>
  showHoldings(held, t)
    .map(({ count }) => count)
    .join(', ')
