import { escapeHtml } from './html.ts'

/**
 * Telephone numbers as they are written in Vietnam: 0 or +84 and nine or ten figures in groups, 1800/1900 and their four to six, and the
 * short numbers of an emergency where words say that they are called. No part of a longer number, of a document's or of an address.
 */
const phone = new RegExp(
  [
    String.raw`(?<![\p{L}\d./:@%=-])(?:`,
    String.raw`(?:\+84|\(?0\d{1,3}\)?)(?:[ .-]?\d{2,4}){2,4}|`,
    String.raw`1[89]00(?:[ .-]?\d{2,4}){1,2}|`,
    `(?<=(?:gọi|số|điện thoại|ĐT|SĐT|đường dây nóng)[: ]{1,2})11[1-5]`,
    String.raw`)(?![\d/]|[.-]\d)`,
  ].join(''),
  'giu',
)

/** Figures of a whole number: 0235.3870.005, 0905 123 456, +84 905…, 1900 1234. */
const isPhone = (figures: string) => /^(0\d{9,10}|\+84\d{9,10}|1[89]00\d{2,6}|11[1-5])$/.test(figures)

/** Where numbers stand in a text, and their figures as they are dialled at home: `+84 200…` is `0200…`. */
export function phonesIn(text: string): { start: number; end: number; figures: string }[] {
  if (!/[+(01]\d/.test(text)) return []
  return [...text.matchAll(phone)].flatMap(({ 0: number, index }) => {
    const figures = number.replace(/[^+\d]/g, '')
    return isPhone(figures) ? [{ start: index, end: index + number.length, figures: figures.replace('+84', '0') }] : []
  })
}

/** What to dial: `0235.3870.005` as `tel:02353870005`. */
export const telephone = (number: string): string => `tel:${number.replace(/[^+\d]/g, '')}`

/** Numbers in HTML become links, but not within links, code or tags. */
export function linkPhones(html: string): string {
  let inside = 0
  return html.replace(/<[^<>]*>|[^<]+/g, (piece) => {
    if (piece.startsWith('<')) {
      if (/^<(a|code|pre)\b/i.test(piece)) inside++
      if (/^<\/(a|code|pre)\b/i.test(piece)) inside--
      return piece
    }
    return inside > 0 || !/\d{3}/.test(piece) ? piece : piece.replace(phone, linked)
  })
}

/** The same for words that are not HTML yet. */
export const linkPhonesIn = (text: string): string => linkPhones(escapeHtml(text))

const linked = (number: string) => (isPhone(number.replace(/[^+\d]/g, '')) ? `<a href="${telephone(number)}">${number}</a>` : number)
