import { parseDocument } from 'htmlparser2'
import { type Element, type HtmlNode, isElement, textOf } from './read-html.ts'

/**
 * What a reader of an article's HTML sees and hears, written down so that two pages can be compared: white space that no browser shows and
 * the order of nested marks (bold link, linked bold) make no difference, everything else does.
 */
export function pageOf(html: string): string {
  const page: Page = { parts: [], space: false, fresh: true }
  walk(parseDocument(html).children, [], page)
  return page.parts.join('')
}

interface Page {
  parts: string[]
  /** White space was met and not yet written. */
  space: boolean
  /** Nothing was said in this line yet. */
  fresh: boolean
}

const marks = new Map(Object.entries({ b: 'strong', i: 'em', s: 'del' }))
for (const name of ['strong', 'em', 'u', 'del', 'sub', 'sup', 'code', 'a']) marks.set(name, name)

function walk(nodes: HtmlNode[], active: string[], page: Page) {
  for (const node of nodes) {
    if (isElement(node)) walkElement(node, active, page)
    else if ('data' in node && node.type === 'text') for (const letter of node.data) say(letter, active, page)
  }
}

function walkElement(element: Element, active: string[], page: Page) {
  const mark = marks.get(element.name)
  const described = describe(mark ?? element.name, element.attribs)
  if (mark && element.children.length === 0) say(`<${described}></>`, active, page)
  else if (mark) walk(element.children, [...new Set([...active, described])].sort(), page)
  else if (element.name === 'img') say(`<${described}>`, active, page)
  else if (element.name === 'tbody' || element.name === 'thead') walk(element.children, active, page)
  else if (element.name === 'pre') tag(described + languageOf(element) + JSON.stringify(textOf(element)), page)
  else {
    tag(described, page)
    walk(element.children, active, page)
    tag(`/${described}`, page)
  }
}

/** What a code says that it is written in. */
const languageOf = ({ children }: Element) =>
  children.map((child) => (isElement(child) && Object.keys(child.attribs).length > 0 ? describe(child.name, child.attribs) : '')).join('')

function tag(text: string, page: Page) {
  page.parts.push(`\n<${text}>\n`)
  page.space = false
  page.fresh = true
}

function say(sign: string, active: string[], page: Page) {
  if (/^\s$/.test(sign)) {
    page.space = true
    return
  }
  if (page.space && !page.fresh) page.parts.push(' ')
  page.parts.push(active.length > 0 ? `${sign}{${active.join()}}` : sign)
  page.space = false
  page.fresh = false
}

const describe = (name: string, attribs: Record<string, string>) =>
  [
    name,
    ...Object.entries(attribs)
      .filter(([, value]) => value !== '')
      .sort()
      .map(([key, value]) => `${key}=${value}`),
  ].join(' ')
