import { type Reader, showTeaser } from '#articles/teaser.ts'
import type { Portal } from '#platform/context.ts'
import { pagination } from '#platform/http/pagination.ts'
import { showNumber } from '#platform/text/dates.ts'
import type { Found } from './found.ts'
import type { SearchForm } from './search.form.ts'

export const pageSize = 20

/** The results page; `found` is undefined when nothing was asked yet. */
export function showSearch(portal: Portal, reader: Reader, form: SearchForm, found: Found | undefined) {
  const words = reader.t.search
  const pages = Math.max(1, Math.ceil((found?.total ?? 0) / pageSize))
  return {
    page: { title: form.q ? words.pageTitle(form.q) : words.heading },
    query: form.q,
    heading: words.heading,
    summary: summary(reader, form, found),
    notices: notices(reader, form, found),
    meant: found?.meant && {
      text: found.meant,
      href: reader.link(searchPath({ ...form, q: found.meant, page: 1 })),
      note: found.exact === 0 ? words.meantInstead(form.q) : words.meantToo,
    },
    hits: (found?.hits ?? []).map(({ article, title, snippet }) => ({
      ...showTeaser(portal, reader, article),
      titleParts: title,
      snippet,
    })),
    pagination: pagination({ page: form.page, pages }, (page) => reader.link(searchPath(form, { page }))),
  }
}

function summary({ t }: Reader, form: SearchForm, found: Found | undefined): string {
  if (!found || !form.q) return t.search.empty
  return found.total === 0 ? t.search.none(form.q) : t.search.hits(showNumber(found.total))
}

function notices({ t }: Reader, form: SearchForm, found: Found | undefined): string[] {
  const notes = form.ignored.map(({ name, value }) => t.search.ignored(t.search.filters[name], value))
  if (found?.cut) notes.push(t.search.cut)
  if (found && found.total > 0 && found.level !== 'all') notes.push(t.search.levels[found.level])
  return notes
}

/** The address of a search, with what is left out at its default. */
export function searchPath(form: SearchForm, change: { page?: number } = {}): string {
  const values = {
    q: form.q,
    'chuyen-muc': form.category?.slug,
    loai: form.kind && (form.kind === 'news' ? 'tin-tuc' : 'thong-bao'),
    tu: form.from,
    den: form.to,
    'sap-xep': form.sort === 'lien-quan' ? undefined : form.sort,
    trang: (change.page ?? 1) > 1 ? String(change.page) : undefined,
  }
  const given = Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return given.length === 0 ? '/tim-kiem' : `/tim-kiem?${new URLSearchParams(given)}`
}
