import { urlOf } from '#attachments/attachment.ts'
import type { Category } from '#categories/category.ts'
import { withReturn } from '#content/core/return-link.ts'
import { type Reader, showTeaser } from '#content/reading/teaser.view.ts'
import { categoryPath } from '#kinds.ts'
import type { Portal } from '#platform/context.ts'
import { pagination } from '#platform/http/pagination.ts'
import { showNumber } from '#platform/text/dates.ts'
import type { Answer } from './answers/answers.query.ts'
import { showAnswer } from './answers/answers.view.ts'
import type { Entry } from './entries/entry.ts'
import { showFacets, showFiltersOn, showSorts } from './facets.view.ts'
import type { SearchForm } from './search.form.ts'
import type { Found } from './search.query.ts'
import { searchParameters, searchPath } from './search-path.ts'

export const pageSize = 20
const noFilters = { category: undefined, kind: undefined, from: undefined, to: undefined, page: 1 }
const filtersOn = ({ category, kind, from, to }: SearchForm) => [category, kind, from ?? to].filter(Boolean).length
export const isFiltered = (form: SearchForm) => filtersOn(form) > 0

/** The results page; `found` is undefined when nothing was asked yet. */
export function showSearch(
  portal: Portal,
  reader: Reader,
  form: SearchForm,
  found: Found | undefined,
  beside: { answers: Answer[]; entries: Entry[] },
  categories: Category[],
) {
  const words = reader.t.search
  const pages = Math.max(1, Math.ceil((found?.total ?? 0) / pageSize))
  return {
    page: { title: form.q ? words.pageTitle(form.q) : words.heading },
    query: form.q,
    web: form.web,
    days: { from: form.from ?? '', to: form.to ?? '' },
    kept: Object.entries({ ...searchParameters(form), tu: '', den: '', trang: '' }).filter(([, value]) => value),
    facets: found && (found.total > 0 || isFiltered(form)) ? showFacets(reader, form, found, categories) : [],
    sorts: found && found.total > 1 ? showSorts(reader, form) : [],
    filterLabel: isFiltered(form) ? `${words.filter} (${showNumber(filtersOn(form))})` : words.filter,
    filtersOn: showFiltersOn(reader, form),
    unfiltered: isFiltered(form) ? reader.link(searchPath({ ...form, ...noFilters })) : '',
    heading: words.heading,
    answers: beside.answers.map((answer) => showAnswer(answer, reader)),
    entries: beside.entries.map(({ kind, title, href }) => ({
      title,
      kind: words.entries.kinds[kind],
      href: href.startsWith('/') ? reader.link(href) : href,
    })),
    help: helpOn(reader, form, found, categories),
    advice: adviceOn(reader, form, found),
    summary: summary(reader, form, found),
    ignored: form.ignored.map(({ name, value }) => words.ignored(words.filters[name], value)),
    notices: notices(reader, form, found),
    meant: found?.meant && {
      text: found.meant,
      href: reader.link(searchPath({ ...form, q: found.meant, page: 1 })),
      note: found.exact === 0 ? words.meantInstead(form.q) : words.meantToo,
    },
    hits: (found?.hits ?? []).map(({ article, title, snippet, missing, file }) => {
      const teaser = showTeaser(portal, reader, article)
      return {
        ...teaser,
        href: withReturn(teaser.href, searchPath(form)),
        titleParts: title,
        snippet,
        missing,
        file: file && showFile(reader, file),
      }
    }),
    pagination: pagination({ page: form.page, pages }, (page) => reader.link(searchPath({ ...form, page }))),
  }
}

/** A file that says it; a PDF opens at the page. */
function showFile({ t }: Reader, file: NonNullable<Found['hits'][number]['file']>) {
  const href = urlOf(file)
  const onPage = file.page > 0
  return {
    title: file.title,
    href: onPage ? `${href}#page=${file.page}` : href,
    page: onPage ? t.search.onPage(showNumber(file.page)) : '',
  }
}

function summary({ t }: Reader, form: SearchForm, found: Found | undefined): string {
  if (!found || !form.q) return t.search.empty
  if (found.total === 0) return isFilteredOut(form, found) ? t.search.noneFiltered(form.q) : t.search.none(form.q)
  return t.search.hits(showNumber(found.total))
}

/** Nothing is left, but without filters something would be. */
const isFilteredOut = (form: SearchForm, { total, unfiltered }: Found) => isFiltered(form) && total === 0 && unfiltered > 0

/** Where to go on for who found nothing good. */
function helpOn(reader: Reader, form: SearchForm, found: Found | undefined, categories: Category[]) {
  if (!found || isFilteredOut(form, found) || (found.unfiltered > 0 && found.level !== 'near')) return undefined
  return categories.map(({ name, slug }) => ({ name, href: reader.link(categoryPath(slug)) }))
}

/** To who found nothing, or asked for nothing yet. */
function adviceOn({ t }: Reader, form: SearchForm, found: Found | undefined): readonly string[] {
  if (!form.q) return t.search.tips
  return found?.total === 0 && !isFilteredOut(form, found) ? t.search.advice : []
}

function notices({ t }: Reader, form: SearchForm, found: Found | undefined): string[] {
  const notes: string[] = []
  if (form.cut || found?.cut) notes.push(t.search.cut)
  if (found && found.total > 0 && found.level !== 'all' && !found.meant) notes.push(t.search.levels[found.level])
  return notes
}
