import { escapeHtml } from '../cleaning.ts'

/** What stands before an item of a list, as its reader sees it: `1.`, `a)`, `Điều 2.`, `•`. */
export type Sign = { bullet: true } | { number: number } | { text: string }

/** `<ol>` says plain numbers with a dot; whatever else an item is called by stays as text. */
export function signOf(text: string, font = ''): Sign {
  if (text === '' || /symbol|wingdings|webdings|courier new/i.test(font) || text === 'o') return { bullet: true }
  if (/^(0|[1-9]\d{0,8})\.$/.test(text)) return { number: Number.parseInt(text, 10) }
  return /[\p{L}\p{N}]/u.test(text) && !/^[§Øü]$/.test(text) ? { text } : { bullet: true }
}

/** The sign in front of what the item says. */
export function labelled(text: string, html: string): string {
  // `Điều 1` in front of `: Phạm vi`.
  const label = escapeHtml(text) + (/^\s*(<[^>]*>)*[.,:;)]/.test(html) ? '' : ' ')
  const inBlock = /^\s*<(p|h[2-4])>/.exec(html)
  if (inBlock) return `${inBlock[0]}${label}${html.slice(inBlock[0].length)}`
  const block = /<(?:p|h[2-4]|ul|ol|table|blockquote|pre|hr)\b/.exec(html)?.index ?? html.length
  return `<p>${label}${html.slice(0, block)}</p>${html.slice(block)}`
}

/** How `<ol>` is told to count, by its `type`, its `list-style-type` or Word's `mso-level-number-format`. */
const ways: [RegExp, (n: number) => string][] = [
  [/^(a|lower-(alpha|latin)|alpha-lower)$/, letters],
  [/^(A|upper-(alpha|latin)|alpha-upper)$/, (n) => letters(n).toUpperCase()],
  [/^(i|lower-roman|roman-lower)$/, (n) => roman(n).toLowerCase()],
  [/^(I|upper-roman|roman-upper)$/, roman],
  [/^(decimal|arabic)-leading-zero$/, (n) => String(n).padStart(2, '0')],
]

/** A number by itself. */
export const countWay = (way: string, n: number): string => (n > 0 ? ways.find(([name]) => name.test(way))?.[1](n) : undefined) ?? String(n)

/** The sign of item `n` of a list that counts this way; undefined where `way` is no way of counting. */
export function countedSign(way: string, n: number): Sign | undefined {
  if (/^(1|decimal)?$/.test(way)) return n >= 0 ? { number: n } : { text: `${n}.` }
  const count = ways.find(([name]) => name.test(way))?.[1]
  if (count) return { text: `${n > 0 ? count(n) : n}.` }
  const own = /^["'](.*)["']$/.exec(way)?.[1]?.trim()
  return own === undefined ? undefined : signOf(own)
}

function letters(n: number): string {
  return n > 26 ? letters(Math.floor((n - 1) / 26)) + letters(((n - 1) % 26) + 1) : String.fromCharCode(96 + n)
}

const romans = Object.entries({ M: 1000, CM: 900, D: 500, CD: 400, C: 100, XC: 90, L: 50, XL: 40, X: 10, IX: 9, V: 5, IV: 4, I: 1 })

function roman(n: number): string {
  if (n > 3999) return String(n)
  const largest = romans.find(([, value]) => value <= n)
  return largest ? largest[0] + roman(n - largest[1]) : ''
}
