import type { Reader } from '#content/reading/teaser.view.ts'
import { readLocalMinute, showDate, showNumber } from '#platform/text/dates.ts'
import type { Synonym } from '#search-engine/words/synonym.store.ts'
import type { Miss } from './misses.store.ts'

export const showMiss = ({ query, count, lastDay }: Miss, { link }: Pick<Reader, 'link'>) => ({
  query,
  href: link(`/tim-kiem?${new URLSearchParams({ q: query })}`),
  writeHref: link(`/quan-tri/tin/moi?${new URLSearchParams({ 'tieu-de': query })}`),
  addHref: link(`/quan-tri/tim-kiem/moi?${new URLSearchParams({ tu: query })}`),
  count: showNumber(count),
  lastDay: showDate(readLocalMinute(lastDay) ?? lastDay),
})

export const showSynonym = ({ id, short, long }: Synonym, { link }: Pick<Reader, 'link'>) => ({
  short,
  long,
  href: link(`/quan-tri/tim-kiem/${id}`),
})
