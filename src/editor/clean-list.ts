import { countedSign, type Sign } from './lists/list-sign.ts'
import { signByLevel } from './lists/word-levels.ts'
import { type ListItem, nestedLists } from './lists/word-lists.ts'
import { type Element, type HtmlNode, isElement } from './read-html.ts'
import type { Rules } from './style-rules.ts'

/** Which items have been counted, for those within them. */
const numbers = new WeakMap<Element, number>()

type Write = (nodes: HtmlNode[]) => string

/** Items in lists; a list that stands between items, as Google Docs and LibreOffice write it, belongs to the item before. */
export function writeList(element: Element, write: Write, rules: Rules): string {
  const items: ListItem[] = []
  let next = Number(/^-?\d{1,9}$/.exec(element.attribs.start ?? '')?.[0] ?? 1)
  for (const child of element.children) {
    if (!isElement(child)) continue
    if (child.name !== 'li' && items.length > 0 && /^[uo]l$/.test(child.name)) items.at(-1)!.html += writeList(child, write, rules)
    else if (child.name !== 'li') items.push({ level: 1, sign: { bullet: true }, html: write([child]) })
    else {
      const n = Number(/^-?\d{1,9}$/.exec(child.attribs.value ?? '')?.[0] ?? next)
      numbers.set(child, n)
      const sign = (element.name === 'ol' && signByLevel(child, rules, (item) => numbers.get(item))) || signFor(element, child, n)
      items.push({ level: 1, sign, html: itemHtml(child, write) })
      next = n + ('reversed' in element.attribs ? -1 : 1)
    }
  }
  return nestedLists(items)
}

/** An item by itself. */
export const writeItem = (element: Element, write: Write): string =>
  nestedLists([{ level: 1, sign: { bullet: true }, html: itemHtml(element, write) }])

/** As the program that wrote the list shows it: by the item's style, the list's, or its type. */
function signFor(list: Element, item: Element, n: number): Sign {
  const way = styleType(item) ?? item.attribs.type ?? styleType(list) ?? list.attribs.type
  if (list.name === 'ol') return (way === 'none' ? undefined : countedSign(way ?? '', n)) ?? { bullet: true }
  return (way ? countedSign(way, n) : undefined) ?? { bullet: true }
}

const styleType = ({ attribs }: Element): string | undefined =>
  /(?:^|;)\s*list-style(?:-type)?:\s*("[^"]*"|'[^']*'|[\w-]+)/.exec(attribs.style ?? '')?.[1]

/** One paragraph in an item is the item. */
function itemHtml(element: Element, write: Write): string {
  const html = write(element.children)
  const only = /^\s*<p>((?:(?!<p>).)*)<\/p>\s*((?:<[uo]l[ >].*)?)$/s.exec(html)
  return only ? only[1]! + only[2]! : html
}
