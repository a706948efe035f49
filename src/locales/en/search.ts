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
      pairs: 'Few or no articles have all the words; those with some of them side by side are included.',
      any: 'Few or no articles have all the words; those with one of them are included.',
    },
    meant: 'Did you mean',
    meantInstead: (q) => `No article has all the words of “${q}”. These are the results for the nearest words.`,
    meantToo: 'The results for the nearest words are included.',
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
