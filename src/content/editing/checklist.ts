import { pageFact } from '#platform/text/page-facts.ts'
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

/** `coverAlt`: what the picture of the article says, if it has one. */
export function missingIn({ lead, body, coverAlt }: { lead: string; body: string; coverAlt?: string }): Missing[] {
  const found = missingOnPage(rendered(body))
  return names.filter((name) => found[name] || (name === 'lead' && lead.trim() === '') || (name === 'alt' && coverAlt === ''))
}

const names: Missing[] = ['lead', 'alt', 'headings', 'vagueLinks', 'tableHeaders']

const missingOnPage = pageFact(
  'missing',
  (html): Record<Missing, boolean> => ({
    lead: false,
    alt: /<img\b(?![^>]*\balt="\s*[^"\s])/.test(html),
    headings: skipsLevel(html),
    vagueLinks: textsOf(html, 'a').some(isVague),
    tableHeaders: piecesOf(html, 'table').some((table) => !textsOf(table, 'th').some(Boolean)),
  }),
)

function isVague(text: string): boolean {
  const words = fold(text)
    .replace(/[.…:>\s]+/g, ' ')
    .trim()
  return vague.some((pattern) => pattern.test(words))
}

/** The page's title is level 1; each heading may be at most one deeper than the one before. */
function skipsLevel(html: string): boolean {
  const levels = [1, ...[...html.matchAll(/<h([2-6])\b/g)].map(([, level]) => Number(level))]
  return levels.some((level, i) => level > (levels[i - 1] ?? level) + 1)
}

const piecesOf = (html: string, tag: string) =>
  [...html.matchAll(new RegExp(`<${tag}\\b[^>]*>(.*?)</${tag}>`, 'gs'))].map(([, inside]) => inside ?? '')

const textsOf = (html: string, tag: string) => piecesOf(html, tag).map((inside) => inside.replace(/<[^>]*>/g, '').trim())
