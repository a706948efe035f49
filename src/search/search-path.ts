import { kindOf } from '#kinds.ts'
import type { SearchForm } from './search.form.ts'

/** The address of a search, what is at its default left out: it can be shared. */
export function searchPath(form: SearchForm): string {
  const given = Object.entries(searchParameters(form)).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return given.length === 0 ? '/tim-kiem' : `/tim-kiem?${new URLSearchParams(given)}`
}

export const searchParameters = (form: SearchForm) => ({
  q: form.q,
  'chuyen-muc': form.category?.slug,
  loai: form.kind && kindOf(form.kind).list.slice(1),
  tu: form.from,
  den: form.to,
  'sap-xep': form.sort === 'lien-quan' ? undefined : form.sort,
  trang: form.page > 1 ? String(form.page) : undefined,
})
