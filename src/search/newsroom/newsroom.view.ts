import type { Reader } from '#content/reading/teaser.view.ts'
import { readLocalMinute, showDate, showNumber } from '#platform/text/dates.ts'
import { type Synonym, weights } from '#search-engine/words/synonym.ts'
import type { Miss } from './misses.store.ts'

export const showMiss = ({ query, count, lastDay }: Miss, { link }: Pick<Reader, 'link'>) => ({
  query,
  href: link(`/tim-kiem?${new URLSearchParams({ q: query })}`),
  writeHref: link(`/quan-tri/tin/moi?${new URLSearchParams({ 'tieu-de': query })}`),
  addHref: link(`/quan-tri/tim-kiem/moi?${new URLSearchParams({ tu: query })}`),
  count: showNumber(count),
  lastDay: showDate(readLocalMinute(lastDay) ?? lastDay),
})

export const showSynonym = ({ id, short, long, weight }: Synonym, { link, t }: Pick<Reader, 'link' | 't'>) => ({
  short,
  long,
  weight: t.searchAdmin.weights[weight],
  href: link(`/quan-tri/tim-kiem/${id}`),
})

/** How nearly words can mean the same, to choose from. */
export const weightChoices = ({ t }: Pick<Reader, 't'>) => weights.map((weight) => [String(weight), t.searchAdmin.weights[weight]])

/** What is still to be read into the index; empty when all is. */
export const showProgress = (
  { t }: Pick<Reader, 't'>,
  { articles, files }: { articles: number; files: { files: number; unread: number } },
) => [
  ...(articles > 0 ? [t.searchAdmin.progress.articles(showNumber(articles))] : []),
  ...(files.unread > 0 ? [t.searchAdmin.progress.files(showNumber(files.unread), showNumber(files.files))] : []),
]
