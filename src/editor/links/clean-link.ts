import { type Cleaning, escapeHtml } from '../cleaning.ts'
import { type Element, type HtmlNode, isElement } from '../read-html.ts'
import { address } from './clean-address.ts'
import { fragmentOf, isSignOnly } from './places.ts'

/** A link around all it held; where that is blocks (a card, a picture with its caption), around what each of them says. */
export function link(element: Element, page: Cleaning, write: (nodes: HtmlNode[], page: Cleaning) => string): string {
  const within = fragmentOf(element.attribs.href ?? '')
  const place = element.attribs['data-place']
  if (place) return `<a id="${escapeHtml(place)}"></a>`
  if (within && isSignOnly(element)) return write(element.children.filter(isAnchor), page)
  const href = within ? `#${within}` : address(element.attribs.href ?? '')
  const lost = page.left.pictures?.count
  const html = write(element.children, { ...page, linked: href !== '' })
  if (href === '') return html
  const open = `<a href="${escapeHtml(href)}">`
  // A picture that stayed where it was leaves its address behind: the link still leads somewhere.
  if (html.trim() === '')
    return page.left.pictures?.count !== lost ? `${open}${escapeHtml(href.replace(/^(https?:\/\/|mailto:|tel:)/i, ''))}</a>` : html
  return html
    .split(/(<\/?(?:p|h[2-4]|ul|ol|li|table|tr|t[hd]|blockquote|pre|hr)\b[^<>]*>|<a (?:[^<]|<(?!\/?a\b))*<\/a>)/)
    .map((part, i) => (i % 2 === 1 || part.trim() === '' ? part : `${open}${part}</a>`))
    .join('')
    .concat(isNumberOfNote(element) ? ' ' : '')
}

/** LibreOffice leaves no space between a footnote's number and its words. */
const isNumberOfNote = ({ attribs }: Element) => attribs.class === 'sdfootnotesym'

const isAnchor = (node: HtmlNode) => isElement(node) && 'data-place' in node.attribs
