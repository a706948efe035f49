import { type Element, type HtmlNode, isElement } from './read-html.ts'

/** No page that people made is nested deeper; a list in a table in a mail's frames takes some thirty. */
const deepest = 100

/** Lets what is nested too deep stand side by side at the deepest level, so that all of it can be walked; no word is lost. */
export function boundDepth(nodes: HtmlNode[]): void {
  let level = nodes.filter(isElement)
  for (let depth = 1; level.length > 0; depth++) {
    if (depth === deepest) for (const element of level) flatten(element)
    if (depth === deepest) return
    level = level.flatMap(({ children }) => children.filter(isElement))
  }
}

/** Text and elements that hold nothing but text, in their order. */
function flatten(element: Element): void {
  const flat: HtmlNode[] = []
  const waiting = element.children.toReversed()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isElement(node) && node.children.some(isElement)) for (const inner of node.children.toReversed()) waiting.push(inner)
    else flat.push(Object.assign(node, { parent: element }))
  }
  element.children = flat
}
