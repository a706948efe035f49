import { type Element, type HtmlNode, isElement, textOf } from './read-html.ts'

/** One paragraph that Word says is an item of a list. */
interface WordItem {
  level: number
  ordered: boolean
  start: number
  html: string
}

/** Word copies lists as paragraphs: `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>` with the sign as text. */
export const isWordItem = ({ name, attribs }: Element): boolean => name === 'p' && /mso-list:\s*l\d+\s+level\d+/.test(attribs.style ?? '')

export function readWordItem(element: Element, write: (nodes: HtmlNode[]) => string): WordItem {
  const level = Number(/level(\d+)/.exec(element.attribs.style ?? '')?.[1] ?? 1)
  const sign = find(element, isSign)
  const text = sign ? textOf(sign).trim() : ''
  return {
    level,
    ordered: /^\(?([0-9]+|[a-zđ]|[ivxlc]+)[.)]/i.test(text),
    start: Number(/\d+/.exec(text)?.[0] ?? 1),
    html: write(without(element.children)),
  }
}

/** Items one after the other as nested lists. */
export function wordLists(items: WordItem[]): string {
  let html = ''
  for (let i = 0; i < items.length; ) {
    const { level, ordered, start } = items[i]!
    let list = ''
    for (; i < items.length && items[i]!.level >= level && items[i]!.ordered === ordered; ) {
      const own = items[i]!.html
      const from = ++i
      while (i < items.length && items[i]!.level > level) i++
      list += `<li>${own}${wordLists(items.slice(from, i))}</li>`
    }
    html += ordered ? `<ol${start === 1 ? '' : ` start="${start}"`}>${list}</ol>` : `<ul>${list}</ul>`
  }
  return html
}

const isSign = (node: HtmlNode): boolean => isElement(node) && /mso-list:\s*ignore/i.test(node.attribs.style ?? '')

/** The item's text without its sign. */
function without(nodes: HtmlNode[]): HtmlNode[] {
  return nodes
    .filter((node) => !isSign(node))
    .map((node) =>
      isElement(node) && find(node, isSign) ? Object.assign(Object.create(node), { children: without(node.children) }) : node,
    )
}

function find(element: Element, wanted: (node: HtmlNode) => boolean): HtmlNode | undefined {
  for (const child of element.children) {
    if (wanted(child)) return child
    const deeper = isElement(child) ? find(child, wanted) : undefined
    if (deeper) return deeper
  }
  return undefined
}
