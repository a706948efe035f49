import type { Category } from '#categories/category.ts'
import type { Reader } from '#content/reading/teaser.view.ts'
import { readLocalMinute, showDate, showNumber } from '#platform/text/dates.ts'
import { type SearchForm, sorts } from './search.form.ts'
import type { Found } from './search.query.ts'
import { searchPath } from './search-path.ts'

/** One choice of a filter: an address with it, or without it when it is chosen already. */
interface Choice {
  label: string
  count: string
  href: string
  chosen: boolean
}

const mostYears = 6

/** The filters beside the results, each value with its number. */
export function showFacets(reader: Reader, form: SearchForm, { facets }: Found, categories: Category[]) {
  const { t, link } = reader
  const choice = (label: string, count: number, chosen: boolean, change: Partial<SearchForm>, none: Partial<SearchForm>): Choice => ({
    label,
    count: showNumber(count),
    chosen,
    href: link(searchPath({ ...form, page: 1, ...(chosen ? none : change) })),
  })
  const named = facets.categories.flatMap(([id, count]) => {
    const category = categories.find((one) => one.id === id)
    return category ? [choice(category.name, count, form.category?.id === id, { category }, { category: undefined })] : []
  })
  const kinds = facets.kinds.map(([kind, count]) => choice(t.kinds[kind].many, count, form.kind === kind, { kind }, { kind: undefined }))
  const years = facets.years
    .map(([year, count]) => {
      const days = { from: `${year}-01-01`, to: `${year}-12-31` }
      const chosen = form.from === days.from && form.to === days.to
      return choice(t.search.year(year), count, chosen, days, { from: undefined, to: undefined })
    })
    .filter(({ chosen }, i) => i < mostYears || chosen)
  return [
    { name: t.search.facets.categories, choices: named, lang: 'vi' },
    { name: t.search.facets.kinds, choices: kinds, lang: reader.language },
    { name: t.search.facets.years, choices: years, lang: reader.language },
  ].filter(({ choices }) => choices.length > 0)
}

/** What narrows the results, each with the address without it. */
export function showFiltersOn({ t, link, language }: Reader, form: SearchForm) {
  const without = (none: Partial<SearchForm>) => link(searchPath({ ...form, page: 1, ...none }))
  const day = (iso: string | undefined) => iso && showDate(readLocalMinute(iso) ?? iso)
  const on = []
  if (form.category) on.push({ label: form.category.name, lang: 'vi', href: without({ category: undefined }) })
  if (form.kind) on.push({ label: t.kinds[form.kind].many, lang: language, href: without({ kind: undefined }) })
  if (form.from || form.to)
    on.push({ label: t.search.days(day(form.from), day(form.to)), lang: language, href: without({ from: undefined, to: undefined }) })
  return on
}

export const showSorts = ({ t, link }: Reader, form: SearchForm) =>
  (Object.keys(sorts) as (keyof typeof sorts)[]).map((sort) => ({
    label: t.search.sorts[sort],
    href: link(searchPath({ ...form, sort, page: 1 })),
    chosen: form.sort === sort,
  }))
