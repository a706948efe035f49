import type { Request } from 'express'
import type { Category } from '#categories/category.ts'
import { kindAt, readKind } from '#kinds.ts'
import { queryPage, queryText } from '#platform/http/query.ts'
import { isPlausible, readLocalMinute } from '#platform/text/dates.ts'
import { repairLine } from '#platform/text/vietnamese.ts'

/** What the search page's address may hold besides the words. */
export type FilterName = 'chuyen-muc' | 'loai' | 'tu' | 'den' | 'sap-xep' | 'trang'

export const sorts = { 'lien-quan': 'relevance', 'moi-nhat': 'newest', 'cu-nhat': 'oldest' } as const

const mostTyped = 300

export type SearchForm = ReturnType<typeof readSearchForm>

/** Reads the address of a search; values that mean nothing are left out and named in `ignored`. */
export function readSearchForm(req: Request, categories: Category[]) {
  const ignored: { name: FilterName; value: string }[] = []
  const read = <T>(name: FilterName, understand: (text: string) => T | undefined): T | undefined => {
    const text = repairLine(queryText(req, name))
    if (text === '') return undefined
    const value = understand(text)
    if (value === undefined) ignored.push({ name, value: text.slice(0, 60) })
    return value
  }

  return {
    ...readWords(queryText(req, 'q')),
    web: queryText(req, 'kieu') === 'web',
    category: read('chuyen-muc', (slug) => categories.find((category) => category.slug === slug)),
    kind: read('loai', (name) => kindAt(name) ?? readKind(name)),
    from: read('tu', readDay),
    to: read('den', readDay),
    sort: read('sap-xep', (name) => (Object.hasOwn(sorts, name) ? (name as keyof typeof sorts) : undefined)) ?? 'lien-quan',
    page: read('trang', () => queryPage(req)) ?? 1,
    ignored,
  }
}

/** Every link of the page holds the words, so that there are no more of them than are searched for. */
function readWords(typed: string) {
  const line = repairLine(typed)
  const letters = [...line]
  if (letters.length <= mostTyped) return { q: line, cut: false }
  const start = letters.slice(0, mostTyped).join('')
  return { q: start.replace(/\s+\S*$/, ''), cut: true }
}

/** What was asked for is not there; the last page is. */
export const onLastPage = (form: SearchForm, page: number): SearchForm => ({
  ...form,
  page,
  ignored: [...form.ignored, { name: 'trang', value: String(form.page) }],
})

/** A day as the address holds it (`2019-10-16`), typed so or as `16/10/2019`. */
function readDay(text: string): string | undefined {
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const day = local ? `${local[3]}-${local[2]!.padStart(2, '0')}-${local[1]!.padStart(2, '0')}` : text
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? readLocalMinute(day) : undefined
  return time && isPlausible(time, new Date()) ? day : undefined
}

/** What the engine is asked for. */
export function requestOf(form: SearchForm, limit: number) {
  return {
    q: form.q,
    kind: form.kind,
    categoryId: form.category?.id,
    from: form.from && readLocalMinute(form.from),
    until: form.to && dayAfter(form.to),
    sort: sorts[form.sort],
    limit,
    offset: (form.page - 1) * limit,
  }
}

const dayAfter = (day: string) => new Date(new Date(readLocalMinute(day)!).getTime() + 86_400_000).toISOString()
