import { writeItem, writeList } from './clean-list.ts'
import { marked } from './clean-marks.ts'
import { writeTable } from './clean-table.ts'
import { type Cleaning, escapeHtml, inFont, type LeftKind, withFont } from './cleaning.ts'
import { boundDepth } from './depth.ts'
import type { Left } from './left.ts'
import { isLeftOut, isTracked, leaveOut } from './left-out.ts'
import { link } from './links/clean-link.ts'
import { intoBlocks, setPlaces } from './links/places.ts'
import { signOf } from './lists/list-sign.ts'
import { isSign, isWordItem, nestedLists, readWordItem } from './lists/word-lists.ts'
import { type Element, type HtmlNode, isElement, textOf } from './read-html.ts'
import { rulesOf } from './style-rules.ts'
import { drawnIn } from './vml.ts'

/** HTML from outside with only what an article may hold; everything else leaves its text, or is counted in `left`. */
export function cleanHtml(root: { children: HtmlNode[] }): { html: string; left: Left<LeftKind> } {
  boundDepth(root.children)
  setPlaces(root.children)
  const left: Left<LeftKind> = {}
  return { html: cleanAll(root.children, { left, rules: rulesOf(root.children), office: root.children.some(isOffice) }), left }
}

const headings: Record<string, string> = { h1: 'h2', h2: 'h2', h3: 'h3', h4: 'h4', h5: 'h4', h6: 'h4' }
const blocks = new Set(
  `address article aside blockquote center dd details div dl dt fieldset figure figcaption footer form h1 h2 h3
  h4 h5 h6 header hr li main ol p pre section summary table ul`.split(/\s+/),
)

const isOffice = (node: HtmlNode): boolean => isElement(node) && (/^mso/i.test(node.attribs.class ?? '') || node.children.some(isOffice))

function cleanAll(children: HtmlNode[], page: Cleaning): string {
  let html = ''
  for (let i = 0; i < children.length; i++) {
    const items = runOf(children, i, isWordItem)
    const rows = runOf(children, i, ({ name }) => /^(t[rhd]|thead|tbody|tfoot)$/.test(name))
    if (items.length > 0)
      html += nestedLists(items.filter((item) => !isLeftOut(item, page)).map((item) => readWordItem(item, within(page))))
    // Excel and browsers copy cells of a table without the table.
    else if (rows.length > 0) html += table(looseTable(rows), page)
    else html += clean(children[i]!, page)
    if (items.length + rows.length > 0) i = children.indexOf((items.at(-1) ?? rows.at(-1))!, i)
  }
  return intoBlocks(html)
}

/** The elements of one kind that follow each other from `from`, with nothing said between them. */
function runOf(children: HtmlNode[], from: number, wanted: (element: Element) => boolean): Element[] {
  const run: Element[] = []
  for (let i = from; i < children.length; i++) {
    const child = children[i]!
    if (isElement(child) && wanted(child)) run.push(child)
    else if (run.length === 0 || isElement(child) || textOf(child).trim() !== '') break
  }
  return run
}

function looseTable(parts: Element[]): Element {
  const rows = parts.every(({ name }) => /^t[hd]$/.test(name))
    ? [Object.assign(Object.create(parts[0]!), { name: 'tr', attribs: {}, children: parts })]
    : parts
  return Object.assign(Object.create(parts[0]!), { name: 'table', attribs: {}, children: rows })
}

function clean(node: HtmlNode, page: Cleaning): string {
  if (node.type === 'comment') return cleanAll(drawnIn(node), page)
  if (!isElement(node)) return node.type === 'text' ? escapeHtml(inFont(node.data, page)) : ''
  if (isLeftOut(node, page)) return ''
  return (writers[node.name] ?? plain)(node, withFont(node, page))
}

/** What stands within an element is written in what holds for it. */
const within = (page: Cleaning) => (nodes: HtmlNode[]) => cleanAll(nodes, page)
const listed = (page: Cleaning) => within({ ...page, listed: true })

const writers: Record<string, (element: Element, page: Cleaning) => string> = {
  br: () => '<br>',
  hr: () => '<hr>',
  a: (element, page) => link(element, page, cleanAll),
  img: picture,
  'v:imagedata': picture,
  input: field,
  select: (element, page) => cleanAll(chosen(element), page),
  ul: (element, page) => writeList(element, listed(page), page.rules),
  ol: (element, page) => writeList(element, listed(page), page.rules),
  li: (element, page) => writeItem(element, listed(page)),
  table,
  blockquote: (element, page) => `<blockquote>${cleanAll(element.children, page)}</blockquote>`,
  pre: (element, page) => `<pre>${escapeHtml(inFont(textOf(element), page))}</pre>`,
  p: paragraph,
  ...Object.fromEntries(Object.keys(headings).map((name) => [name, heading])),
}

const isBlock = (node: HtmlNode): boolean => isElement(node) && (blocks.has(node.name) || node.children.some(isBlock))

/** Anything without a writer: blocks part paragraphs, the rest are letters with or without a mark. */
function plain(element: Element, page: Cleaning): string {
  if (element.children.some(isBlock)) return cleanAll(element.children, page)
  if (blocks.has(element.name)) return paragraph(element, page)
  const html = cleanAll(element.children, page)
  return isTracked(element, page) ? html : marked(element, html, page)
}

function paragraph(element: Element, page: Cleaning): string {
  if (element.children.some(isBlock)) return cleanAll(element.children, page)
  const level = !page.listed && /^(Mso)?Title$/i.test(element.attribs.class ?? '') ? 'h2' : 'p'
  return `<${level}>${cleanAll(element.children, page)}</${level}>`
}

/** A heading keeps its number as text. In a list or a table (a letterhead) it is a line like the others. */
function heading(element: Element, page: Cleaning): string {
  if (element.children.some(isBlock)) return cleanAll(element.children, page)
  const name = page.listed ? 'p' : headings[element.name]!
  const said = element.children.filter((child) => !(isSign(child) && 'bullet' in signOf(textOf(child).trim())))
  const text = cleanAll(said, page)
  return `<${name}>${page.listed ? text : text.replace(/<\/?(strong|b)>/g, '')}</${name}>`
}

function table(element: Element, page: Cleaning): string {
  return writeTable(element, { write: listed(page), leftOut: (part) => isLeftOut(part, page) })
}

function picture(element: Element, page: Cleaning): string {
  const { src = '', alt = '' } = element.attribs
  if (/^data:image\/(png|jpe?g|gif|webp|avif|bmp);base64,/i.test(src) || src.startsWith('/media/'))
    return `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}">`
  if (src !== '') leaveOut(element, 'pictures', page)
  return ''
}

/** What a form's field says: its tick, or what was typed. */
function field({ attribs: { type = 'text', value = '', ...attribs } }: Element): string {
  if (/^(checkbox|radio)$/i.test(type)) return 'checked' in attribs ? '☑ ' : '☐ '
  return /^(hidden|password|file|image)$/i.test(type) ? '' : escapeHtml(value)
}

function chosen(element: Element): HtmlNode[] {
  const options = element.children.flatMap((child) => (isElement(child) ? (child.name === 'option' ? [child] : child.children) : []))
  const selected = options.filter((option) => isElement(option) && 'selected' in option.attribs)
  return selected.length > 0 ? selected : options.slice(0, 1)
}
