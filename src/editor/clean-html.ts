import { address } from './clean-address.ts'
import { writeItem, writeList } from './clean-list.ts'
import { marked } from './clean-marks.ts'
import { writeTable } from './clean-table.ts'
import { type Cleaning, escapeHtml, inFont, withFont } from './cleaning.ts'
import { type Element, type HtmlNode, isElement, textOf } from './read-html.ts'
import { isWordItem, readWordItem, wordLists } from './word-lists.ts'

/** HTML from outside with only what an article may hold; everything else leaves its text, or nothing. */
export function cleanHtml(root: { children: HtmlNode[] }): { html: string; lostPictures: number } {
  const page: Cleaning = { lostPictures: 0 }
  return { html: cleanAll(root.children, page), ...page }
}

const dropped = new Set(
  'script style head meta title link xml template noscript iframe object embed svg math button input select textarea nav'.split(' '),
)
const headings: Record<string, string> = { h1: 'h2', h2: 'h2', h3: 'h3', h4: 'h4', h5: 'h4', h6: 'h4' }
const blocks = new Set(
  'address article aside blockquote center dd details div dl dt fieldset figure figcaption footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table ul'.split(
    ' ',
  ),
)

function cleanAll(children: HtmlNode[], page: Cleaning): string {
  let html = ''
  for (let i = 0; i < children.length; i++) {
    const items: Element[] = []
    for (; i < children.length; i++) {
      const child = children[i]!
      if (isElement(child) && isWordItem(child)) items.push(child)
      else if (items.length === 0 || isElement(child) || textOf(child).trim() !== '') break
    }
    if (items.length > 0) html += wordLists(items.map((item) => readWordItem(item, (nodes) => cleanAll(nodes, page))))
    if (i < children.length) html += clean(children[i]!, page)
  }
  return html
}

function clean(node: HtmlNode, page: Cleaning): string {
  if (!isElement(node)) return node.type === 'text' ? escapeHtml(inFont(node.data, page)) : ''
  const style = node.attribs.style ?? ''
  if (dropped.has(node.name) || node.name.includes(':') || /display:\s*none|mso-hide:\s*all|mso-element:\s*comment/.test(style)) return ''
  const write = writers[node.name]
  const inside = withFont(node, style, page)
  const html = write ? write(node, inside) : plain(node, inside)
  page.lostPictures = inside.lostPictures
  return html
}

/** What stands within an element is written in what holds for it. */
const within = (page: Cleaning) => (nodes: HtmlNode[]) => cleanAll(nodes, page)

const writers: Record<string, (element: Element, page: Cleaning) => string> = {
  br: () => '<br>',
  hr: () => '<hr>',
  a: link,
  img: picture,
  ul: (element, page) => writeList(element, within(page)),
  ol: (element, page) => writeList(element, within(page)),
  li: (element, page) => `<ul>${writeItem(element, within(page))}</ul>`,
  table: (element, page) => writeTable(element, within(page)),
  blockquote: (element, page) => `<blockquote>${cleanAll(element.children, page)}</blockquote>`,
  pre: (element) => `<pre>${escapeHtml(textOf(element))}</pre>`,
  p: paragraph,
  ...Object.fromEntries(Object.keys(headings).map((name) => [name, heading])),
}

const isBlock = (node: HtmlNode): boolean => isElement(node) && (blocks.has(node.name) || node.children.some(isBlock))

/** Anything without a writer: blocks part paragraphs, the rest are letters with or without a mark. */
function plain(element: Element, page: Cleaning): string {
  if (element.children.some(isBlock)) return cleanAll(element.children, page)
  if (blocks.has(element.name)) return paragraph(element, page)
  return marked(element, cleanAll(element.children, page), page)
}

function paragraph(element: Element, page: Cleaning): string {
  if (element.children.some(isBlock)) return cleanAll(element.children, page)
  const level = /^(Mso)?Title$/i.test(element.attribs.class ?? '') ? 'h2' : 'p'
  return `<${level}>${cleanAll(element.children, page)}</${level}>`
}

function heading(element: Element, page: Cleaning): string {
  if (element.children.some(isBlock)) return cleanAll(element.children, page)
  const name = headings[element.name]!
  const text = cleanAll(element.children, page).replace(/<\/?(strong|b)>/g, '')
  return `<${name}>${text}</${name}>`
}

function link(element: Element, page: Cleaning): string {
  const href = address(element.attribs.href ?? '')
  const inside = { ...page, linked: href !== '' }
  const html = cleanAll(element.children, inside)
  page.lostPictures = inside.lostPictures
  if (href === '' || element.children.some(isBlock) || html.trim() === '') return html
  return `<a href="${escapeHtml(href)}">${html}</a>`
}

function picture({ attribs: { src = '', alt = '' } }: Element, page: Cleaning): string {
  if (/^data:image\/(png|jpe?g|gif|webp|avif|bmp);base64,/i.test(src) || src.startsWith('/media/'))
    return `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}">`
  if (src !== '') page.lostPictures++
  return ''
}
