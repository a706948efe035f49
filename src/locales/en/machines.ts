import type { machineWords as vi } from '../vi/machines.ts'

export const machineWords: typeof vi = {
  siteMap: {
    heading: 'Site map',
    description: 'All sections of this portal, their latest articles, and the archive by month.',
    pages: 'Main pages',
    sections: 'News sections',
    archive: 'Archive by month',
    year: (year) => year,
    month: (n) => new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2000, n - 1))),
    articles: (n) => (n === '1' ? '1 article' : `${n} articles`),
  },
  api: {
    badPage: 'The parameter “page” must be a whole number from 1 up.',
    badKind: (names: string) => `The parameter “kind” must be ${names}.`,
    badDay: (name) => `The parameter “${name}” must be a day that exists, such as 2019-10-16.`,
    repeated: (name) => `The parameter “${name}” may be given only once.`,
  },
}
