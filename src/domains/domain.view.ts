import type { Words } from '#locales/index.ts'
import { showDate } from '#platform/text/dates.ts'
import type { Domain } from './domain.ts'

interface Onlooker {
  t: Words
  link: (path: string) => string
}

/** A line of the list. */
export function showDomain({ host, subdomains, foundIn, foundAt, decidedBy, decidedAt }: Domain, { t, link }: Onlooker) {
  return {
    host,
    name: subdomains ? t.domains.withBelow(host) : host,
    where: wordsFor(foundIn, t),
    href: foundIn ? link(placeOf(foundIn)) : '',
    found: showDate(foundAt),
    decided: decidedAt ? t.domains.decided(decidedBy, showDate(decidedAt)) : t.domains.fromTheStart,
  }
}

const places: Record<string, string> = { article: '/quan-tri/tin', link: '/quan-tri/lien-ket' }

function placeOf(foundIn: string): string {
  const [kind = '', id] = foundIn.split(':')
  return Object.hasOwn(places, kind) ? `${places[kind]}/${id}` : foundIn
}

function wordsFor(foundIn: string, t: Words): string {
  const [kind, id = ''] = foundIn.split(':')
  if (kind === 'article') return t.domains.inArticle(id)
  if (foundIn === '/') return t.domains.onHome
  return kind === 'link' ? t.domains.inLinks : foundIn
}
