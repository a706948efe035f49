import type { Cleaning, LeftKind } from './cleaning.ts'
import { firstWords, lastWords, noteLeft } from './left.ts'
import { type Element, type HtmlNode, isElement, textOf } from './read-html.ts'
import { styleOf } from './style-rules.ts'

/** Elements that say nothing to a reader, with all they hold. */
const silent = new Set(
  ['script style head meta title link xml template noscript iframe embed svg nav', 'annotation annotation-xml w:data w:flddata w:instrtext']
    .join(' ')
    .split(' '),
)

/** Whether an element stays outside the article; what a reader of the original might miss is counted. */
export function isLeftOut(element: Element, page: Cleaning): boolean {
  if (silent.has(element.name)) return true
  const reason = reasonFor(element, page)
  if (reason && textOf(element).trim() !== '') leaveOut(element, reason, page)
  return reason !== undefined
}

function reasonFor(element: Element, page: Cleaning): LeftKind | undefined {
  if (isComment(element)) return 'comments'
  if (isTracked(element, page) && element.name === 'del') return 'deletions'
  if (element.name === 'w:deltext') return 'deletions'
  const { hidden } = element.attribs
  const unseen = /(?:^|;)\s*(display:\s*none|mso-hide:\s*all|visibility:\s*hidden)/i.test(styleOf(element, page.rules))
  return unseen || hidden !== undefined ? 'hidden' : undefined
}

export const leaveOut = (element: Element, kind: LeftKind, page: Cleaning): void => noteLeft(page.left, kind, () => wordsNear(element))

/** What is said right before an element, or behind it where it is the first of all. */
function wordsNear(element: Element): string {
  for (let around: HtmlNode | null = element; around; around = around.parent as HtmlNode | null) {
    const [before, after] = [said(around, 'prev'), said(around, 'next')]
    if (before !== '') return lastWords(before)
    if (after !== '') return firstWords(after)
  }
  return ''
}

function said(node: HtmlNode, way: 'next' | 'prev'): string {
  let beside = node[way] as HtmlNode | null
  while (beside && (beside.type === 'comment' || textOf(beside).trim() === '')) beside = beside[way] as HtmlNode | null
  return beside ? textOf(beside) : ''
}

/** Word's and Google Docs' comments, and the signs in the text that lead to them. */
function isComment({ attribs: { class: name = '', style = '', href = '', id = '' } }: Element): boolean {
  if (/\b(mso-?comanchor|mso-?comoff|mso-?comtxt|MsoCommentReference)\b/i.test(name)) return true
  if (/mso-element:\s*comment|mso-special-character:\s*comment/i.test(style)) return true
  return /^#(_msocom_|cmnt)/i.test(href) || /^_com_\d+$/.test(id)
}

/** A change that was tracked: it names who or when, comes from Office, or stands beside its counterpart. */
export function isTracked(element: Element, page: Cleaning): boolean {
  const other = { ins: 'del', del: 'ins' }[element.name]
  if (!other) return false
  const { cite, datetime } = element.attribs
  return page.office || cite !== undefined || datetime !== undefined || [beside(element, 'next'), beside(element, 'prev')].includes(other)
}

function beside(element: Element, way: 'next' | 'prev'): string | undefined {
  let node = element[way] as HtmlNode | null
  while (node && !isElement(node) && textOf(node).trim() === '') node = node[way] as HtmlNode | null
  return node && isElement(node) ? node.name : undefined
}
