import { Parser } from 'htmlparser2'
import { pageFact } from '#platform/text/page-facts.ts'
import { decoded } from '#platform/text/places.ts'
import { rendered } from '#platform/text/rendered.ts'
import { fold } from '#platform/text/vietnamese.ts'

/** What a reader will miss: a key of `t.checklist`. None of it stands in the way of publishing. */
export type Missing = 'lead' | 'alt' | 'headings' | 'vagueLinks' | 'tableHeaders'

/** Link texts, folded, that say nothing about where they lead. */
const vague = [
  /^(xem )?(chi tiet )?(tai|o) (day|link|lien ket|file|tep)( nay)?$/,
  /^(bam|nhan|click|an) (vao )?(day|here|tai day)$/,
  /^(xem them|chi tiet|here|link)$/,
]

/** Links to places within the text that are not there, as they are written. */
export const deadPlacesIn = (body: string): string[] => deadPlacesOnPage(rendered(body))

const deadPlacesOnPage = pageFact('deadPlaces', (html): string[] => {
  const { ids, places } = partsOf(html)
  return [...new Set(places.filter((place) => !ids.has(place) && !/^(top)?$/i.test(place)))].map((place) => `#${place}`)
})

/** `coverAlt`: what the picture of the article says, if it has one. */
export function missingIn({ lead, body, coverAlt }: { lead: string; body: string; coverAlt?: string }): Missing[] {
  const found = missingOnPage(rendered(body))
  return names.filter((name) => found[name] || (name === 'lead' && lead.trim() === '') || (name === 'alt' && coverAlt === ''))
}

const names: Missing[] = ['lead', 'alt', 'headings', 'vagueLinks', 'tableHeaders']

const missingOnPage = pageFact('missing', (html): Record<Missing, boolean> => {
  const { alts, levels, links, tables } = partsOf(html)
  return {
    lead: false,
    alt: alts.some((alt) => alt.trim() === ''),
    headings: levels.some((level, i) => level > (levels[i - 1] ?? 1) + 1),
    vagueLinks: links.some(isVague),
    tableHeaders: tables.some(({ heads }) => heads.trim() === ''),
  }
})

function isVague(text: string): boolean {
  const words = fold(text)
    .replace(/[.…:>\s]+/g, ' ')
    .trim()
  return vague.some((pattern) => pattern.test(words))
}

interface Parts {
  alts: string[]
  /** The page's title is level 1; each heading may be at most one deeper than the one before. */
  levels: number[]
  links: string[]
  tables: { heads: string }[]
  ids: Set<string>
  /** Those within the text that links lead to. */
  places: string[]
}

function partsOf(html: string): Parts {
  const parts: Parts = { alts: [], levels: [], links: [], tables: [], ids: new Set(), places: [] }
  const open: Record<string, number> = {}
  const parser = new Parser({
    onopentag(name, { alt = '', id, href = '' }) {
      open[name] = (open[name] ?? 0) + 1
      if (name === 'img') parts.alts.push(alt)
      if (/^h[2-6]$/.test(name)) parts.levels.push(Number(name[1]))
      if (name === 'a') parts.links.push('')
      if (id) parts.ids.add(id)
      if (name === 'a' && href.startsWith('#')) parts.places.push(decoded(href.slice(1)))
      if (name === 'table') parts.tables.push({ heads: '' })
    },
    ontext(text) {
      if (open.a) parts.links.push(parts.links.pop() + text)
      const table = parts.tables.at(-1)
      if (open.th && table) table.heads += text
    },
    onclosetag(name) {
      open[name] = (open[name] ?? 1) - 1
    },
  })
  parser.end(html)
  return parts
}
