import { decode, type Encoding, fontEncoding } from '#platform/text/legacy-fonts.ts'
import { type Element, type HtmlNode, isElement, textOf } from './read-html.ts'
import { isWordItem, readWordItem, wordLists } from './word-lists.ts'

/** HTML from outside with only what an article may hold; everything else leaves its text, or nothing. */
export function cleanHtml(root: { children: HtmlNode[] }): { html: string; lostPictures: number } {
  const page: Cleaning = { lostPictures: 0 }
  return { html: cleanAll(root.children, page), ...page }
}

interface Cleaning {
  lostPictures: number
  encoding?: Encoding
  capitals?: boolean
  /** Within a link, where underlining says nothing. */
  linked?: boolean
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
  const within = withFont(node, style, page)
  const html = write ? write(node, within) : plain(node, within)
  page.lostPictures = within.lostPictures
  return html
}

const writers: Record<string, (element: Element, page: Cleaning) => string> = {
  br: () => '<br>',
  hr: () => '<hr>',
  a: link,
  img: picture,
  ul: list,
  ol: list,
  li: (element, page) => `<ul>${item(element, page)}</ul>`,
  table,
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

/** What a style or an element says about its letters. Google Docs wraps all it copies in a `<b>` that is not bold. */
const letterMarks: { mark: string; property: string; value: RegExp; tags: RegExp }[] = [
  { mark: 'strong', property: 'font-weight', value: /^(bold|[6-9]00)/, tags: /^(b|strong)$/ },
  { mark: 'em', property: 'font-style', value: /italic/, tags: /^(i|em|cite)$/ },
  { mark: 'u', property: 'text-decoration', value: /underline/, tags: /^(u|ins)$/ },
  { mark: 'del', property: 'text-decoration', value: /line-through/, tags: /^(s|strike|del)$/ },
  { mark: 'sub', property: 'vertical-align', value: /^sub/, tags: /^sub$/ },
  { mark: 'sup', property: 'vertical-align', value: /^super/, tags: /^sup$/ },
]

function marked(element: Element, html: string, page: Cleaning): string {
  if (html.trim() === '') return html
  const style = stylesOf(element)
  return letterMarks
    .filter(({ mark, property, value, tags }) => {
      const said = style.get(property)
      return (said === undefined ? tags.test(element.name) : value.test(said)) && !(mark === 'u' && page.linked)
    })
    .reduce((text, { mark }) => `<${mark}>${text}</${mark}>`, html)
}

const stylesOf = ({ attribs }: Element) =>
  new Map((attribs.style ?? '').split(';').map((one) => one.split(':').map((part) => part.trim().toLowerCase()) as [string, string]))

function link(element: Element, page: Cleaning): string {
  const href = address(element.attribs.href ?? '')
  const inside = { ...page, linked: href !== '' }
  const html = cleanAll(element.children, inside)
  page.lostPictures = inside.lostPictures
  if (href === '' || element.children.some(isBlock) || html.trim() === '') return html
  return `<a href="${escapeHtml(href)}">${html}</a>`
}

/** Only addresses that lead somewhere for a reader; what search engines and mail programs wrapped is taken out. */
function address(href: string): string {
  const wrapped = /^https:\/\/www\.google\.com\/url\?(?:.*&)?q=([^&]+)/.exec(href)
  const plainHref = wrapped ? decodeURIComponent(wrapped[1]!) : href.trim()
  return /^(https?:\/\/|mailto:|tel:|\/(tin|media|tin-tuc|thong-bao)\/)/i.test(plainHref) ? plainHref : ''
}

function picture({ attribs: { src = '', alt = '' } }: Element, page: Cleaning): string {
  if (/^data:image\/(png|jpe?g|gif|webp|avif|bmp);base64,/i.test(src) || src.startsWith('/media/'))
    return `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}">`
  if (src !== '') page.lostPictures++
  return ''
}

/** Items in lists; a list that stands between items, as Google Docs and LibreOffice write it, belongs to the item before. */
function list(element: Element, page: Cleaning): string {
  const items: string[] = []
  for (const child of element.children) {
    if (!isElement(child)) continue
    if (child.name === 'li') items.push(item(child, page))
    else if (items.length > 0 && /^[uo]l$/.test(child.name)) items.push(items.pop()!.replace(/<\/li>$/, `${list(child, page)}</li>`))
    else items.push(`<li>${clean(child, page)}</li>`)
  }
  const start = element.name === 'ol' && /^\d{1,9}$/.test(element.attribs.start ?? '') ? ` start="${element.attribs.start}"` : ''
  return items.length > 0 ? `<${element.name}${start}>${items.join('')}</${element.name}>` : ''
}

/** One paragraph in an item is the item. */
function item(element: Element, page: Cleaning): string {
  const html = cleanAll(element.children, page)
  const only = /^\s*<p>((?:(?!<p>).)*)<\/p>\s*((?:<[uo]l>.*)?)$/s.exec(html)
  return `<li>${only ? only[1]! + only[2]! : html}</li>`
}

function table(element: Element, page: Cleaning): string {
  const rows = rowsOf(element).map((row) => row.children.filter((cell): cell is Element => isElement(cell) && /^t[hd]$/.test(cell.name)))
  const filled = rows.filter((cells) => cells.length > 0)
  if (filled.length === 0) return ''
  const captions = element.children.filter((child): child is Element => isElement(child) && child.name === 'caption')
  return (
    captions.map((caption) => paragraph(caption, page)).join('') +
    `<table>${filled.map((cells, i) => tableRow(cells, i === 0 && filled.length > 1, page)).join('')}</table>`
  )
}

const rowsOf = (element: Element): Element[] =>
  element.children.flatMap((child) =>
    !isElement(child) ? [] : child.name === 'tr' ? [child] : /^t(head|body|foot)$/.test(child.name) ? rowsOf(child) : [],
  )

/** A first row that is all bold was meant as the header, which Word and LibreOffice cannot say. */
function tableRow(cells: Element[], first: boolean, page: Cleaning): string {
  const written = cells.map((cell) => ({ cell, html: onlyParagraph(cleanAll(cell.children, page)) }))
  const said = written.filter(({ html }) => html.trim() !== '')
  const header =
    first &&
    said.length > 0 &&
    said.every(({ cell, html }) => cell.name === 'th' || /^\s*<strong>(?:(?!<\/strong>).)*<\/strong>\s*$/s.test(html))
  return `<tr>${written.map(({ cell, html }) => tableCell(cell, header ? html.replace(/<\/?strong>/g, '') : html, header)).join('')}</tr>`
}

const onlyParagraph = (html: string) => /^\s*<p>((?:(?!<p>).)*)<\/p>\s*$/s.exec(html)?.[1] ?? html

function tableCell({ name, attribs }: Element, html: string, header: boolean): string {
  const tag = header || name === 'th' ? 'th' : 'td'
  const spans = (['colspan', 'rowspan'] as const)
    .map((span) => [span, Math.min(Number(attribs[span] ?? 1) || 1, 100)] as const)
    .filter(([, count]) => count > 1)
    .map(([span, count]) => ` ${span}="${count}"`)
  return `<${tag}${tag === 'th' ? ` scope="${header ? 'col' : 'row'}"` : ''}${spans.join('')}>${html}</${tag}>`
}

function withFont(element: Element, style: string, page: Cleaning): Cleaning {
  const name = element.attribs.face ?? /font-family:\s*([^;,]+)/.exec(style)?.[1]
  if (!name) return { ...page }
  const font = fontEncoding(name)
  return { ...page, encoding: font?.encoding, capitals: font?.capitals }
}

function inFont(text: string, { encoding, capitals }: Cleaning): string {
  const read = encoding ? decode(text, encoding) : text
  return capitals ? read.toUpperCase() : read
}

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
