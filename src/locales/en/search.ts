import type { searchWords as vi } from '../vi/search.ts'

export const searchWords: typeof vi = {
  search: {
    label: 'Search',
    placeholder: 'What are you looking for?',
    where: 'Where to search',
    site: 'Site',
    web: 'Web',
    submit: 'Search',
    heading: 'Search',
    pageTitle: (q) => `Search for “${q}”`,
    hits: (n) => (n === '1' ? '1 result' : `${n} results`),
    none: (q) => `Nothing was found for “${q}”.`,
    empty: 'Type what you are looking for into the search box.',
    cut: 'The search is too long: only its first words were used.',
    levels: {
      pairs: 'No article has all the words; these have some of them side by side.',
      any: 'No article has all the words; these have one of them.',
    },
    ignored: (filter, value) => `The ${filter} “${value}” was ignored: there is no such value.`,
    filters: {
      'chuyen-muc': 'category',
      loai: 'kind',
      tu: 'start date',
      den: 'end date',
      'sap-xep': 'order',
      trang: 'page',
    },
  },
}
