import { type Element, type HtmlNode, isElement, textOf } from '../read-html.ts'
import { labelled, type Sign, signOf } from './list-sign.ts'

/** One paragraph that is an item of a list. */
export interface ListItem {
  level: number
  sign: Sign
  html: string
}

/** Word copies lists as paragraphs: `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>` with the sign as text. */
export const isWordItem = ({ name, attribs }: Element): boolean => name === 'p' && /mso-list:\s*l\d+\s+level\d+/.test(attribs.style ?? '')

export function readWordItem(element: Element, write: (nodes: HtmlNode[]) => string): ListItem {
  const level = Number(/level(\d+)/.exec(element.attribs.style ?? '')?.[1] ?? 1)
  const mark = find(element, isSign)
  const html = write(mark ? without(element.children) : element.children)
  const text = mark ? textOf(mark).replace(/\s+/g, ' ').trim() : ''
  const sign = signOf(text, fontAround(mark))
  // A cell or a line with nothing but its number: the number is what it says.
  const alone = 'number' in sign && isBlank(html)
  return { level, sign: alone ? { text } : sign, html }
}

/** Nothing is said: a point in front of it would only take in what follows. */
const isBlank = (html: string) => html.replace(/&nbsp;|<br>/g, '').trim() === ''

/** Word has nine levels. */
const deepest = 9

/** Items one after the other as nested lists; what no list can number stands as paragraphs. */
export const nestedLists = (items: ListItem[]): string => nested(items.map((item) => ({ ...item, level: Math.min(item.level, deepest) })))

function nested(all: ListItem[]): string {
  const items = all.filter(({ sign, html }) => !('bullet' in sign) || !isBlank(html))
  let html = ''
  for (let i = 0; i < items.length; ) {
    const { level, sign } = items[i]!
    let list = ''
    let n = 'number' in sign ? sign.number : 0
    for (; i < items.length && items[i]!.level >= level && follows(sign, items[i]!.sign, n); n++) {
      const item = items[i]!
      const from = ++i
      while (i < items.length && items[i]!.level > level) i++
      const below = nested(items.slice(from, i))
      list += 'text' in item.sign ? labelled(item.sign.text, item.html) + below : `<li>${item.html}${below}</li>`
    }
    html += listOf(sign, list)
  }
  return html
}

/** Whether an item goes on with the list that `first` begins, as its `n`. */
function follows(first: Sign, sign: Sign, n: number): boolean {
  if ('number' in first) return 'number' in sign && sign.number === n
  return 'text' in first ? 'text' in sign : 'bullet' in sign
}

function listOf(sign: Sign, items: string): string {
  if ('text' in sign) return items
  if ('bullet' in sign) return `<ul>${items}</ul>`
  return `<ol${sign.number === 1 ? '' : ` start="${sign.number}"`}>${items}</ol>`
}

export const isSign = (node: HtmlNode): boolean => isElement(node) && /mso-list:\s*ignore/i.test(node.attribs.style ?? '')

/** The fonts named in and around a sign; the small blanks behind it have one of their own. */
function fontAround(mark: Element | undefined): string {
  if (!mark) return ''
  const parent = mark.parent && 'attribs' in mark.parent ? [mark.parent as Element] : []
  return [mark, ...parent, ...parent.flatMap(({ parent: next }) => (next && 'attribs' in next ? [next as Element] : []))]
    .filter(({ name }) => name === 'span' || name === 'font')
    .map(({ attribs }) => `${attribs.style ?? ''} ${attribs.face ?? ''}`)
    .join()
}

/** The item's text without its sign. */
function without(nodes: HtmlNode[]): HtmlNode[] {
  return nodes
    .filter((node) => !isSign(node))
    .map((node) =>
      isElement(node) && find(node, isSign) ? Object.assign(Object.create(node), { children: without(node.children) }) : node,
    )
}

function find(element: Element, wanted: (node: HtmlNode) => boolean): Element | undefined {
  for (const child of element.children) {
    if (!isElement(child)) continue
    const found = wanted(child) ? child : find(child, wanted)
    if (found) return found
  }
  return undefined
}
