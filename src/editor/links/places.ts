import { decoded } from '#platform/text/places.ts'
import { fold } from '#platform/text/vietnamese.ts'
import { type Element, type HtmlNode, isElement, textOf } from '../read-html.ts'

/** The place within the page that a link leads to: `#_Toc12`, also where Word writes its own temporary file before it. */
export function fragmentOf(href: string): string | undefined {
  const name = /^(?:file:[^#]*|about:blank)?#(.+)$/i.exec(href.trim())?.[1]
  return name === undefined ? undefined : plainName(decoded(name))
}

/** A name that Markdown can say as it is: Word's own are, `Điều 2` is `dieu-2`. */
const plainName = (name: string) => (/^[\w.:-]+$/.test(name) ? name : fold(name).replace(/[^a-z0-9]+/g, '-') || 'muc')

/**
 * Puts an empty anchor wherever a link of this page leads to, and where somebody set a bookmark (Word hides those of its own behind `_`).
 * It stands within the first words there, as nothing around them stays.
 */
export function setPlaces(nodes: HtmlNode[]): void {
  const wanted = linkedNames(nodes)
  const set = new Set<string>()
  const visit = (element: Element) => {
    for (const child of element.children) if (isElement(child)) visit(child)
    const names = [element.attribs.id, element.name === 'a' ? element.attribs.name : undefined]
    for (const name of names.map((name) => name && plainName(name)))
      if (name && !set.has(name) && (wanted.has(name) || isBookmark(element, name))) {
        set.add(name)
        anchor(element, name)
      }
  }
  for (const node of nodes) if (isElement(node)) visit(node)
}

function linkedNames(nodes: HtmlNode[], names = new Set<string>()): Set<string> {
  for (const node of nodes) {
    if (!isElement(node)) continue
    const name = node.name === 'a' ? fragmentOf(node.attribs.href ?? '') : undefined
    if (name) names.add(name)
    linkedNames(node.children, names)
  }
  return names
}

const isBookmark = ({ name, attribs }: Element, place: string) =>
  name === 'a' && !attribs.href && !/^(_|OLE_LINK\d|cmnt)/i.test(place) && place.length <= 100

/** Elements that hold no words themselves: their first cell or item does. */
const outer = /^(table|thead|tbody|tfoot|tr|ul|ol|dl)$/

function anchor(element: Element, id: string): void {
  const first = element.children.find(isElement)
  if (outer.test(element.name) && first) {
    anchor(first, id)
    return
  }
  const made: Element = Object.assign(Object.create(element), { name: 'a', attribs: { 'data-place': id }, children: [] })
  element.children.unshift(made)
}

/** A way back from a footnote, or a heading's link to itself: nothing but a sign, which says nothing in a text. */
export const isSignOnly = (link: Element): boolean => signs.test(textOf(link).replace(/\s|\uFE0E|\uFE0F/g, ''))
const signs = /^[↑↩↵⏎⇑⬆▲↺⤴^¶#🔗⚓]$/u

/** Anchors that stand loose before a block move into it, to its first word. */
export function intoBlocks(html: string): string {
  if (!html.includes('<a id=')) return html
  return html
    .replace(/((?:<a id="[^"]*"><\/a>\s*)+)(<(?:p|h[2-4])>)?/g, (_, places: string, block = '') => block + places)
    .replace(/(<(?:p|h[2-4]|li)>(?:<a id="[^"]*"><\/a>)+)\s+/g, '$1')
}
