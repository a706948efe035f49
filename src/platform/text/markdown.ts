import { Marked, type Token, Tokenizer } from 'marked'
import sanitizeHtml from 'sanitize-html'
import { vi } from '#locales/vi.ts'
import { type Bounds, lexWithin, TooHeavy } from './bounded-lexer.ts'
import { escapeHtml } from './html.ts'
import { openPart, replaceUnseen, withoutOpenEnds, withoutOpenTags } from './open-html.ts'
import { withPlaces } from './places.ts'

const marked = new Marked({
  gfm: true,
  async: false,
  tokenizer: {
    html(src) {
      const token = Tokenizer.prototype.html.call(this, src)
      const part = token && openPart(token.raw)
      return token && part ? { ...token, raw: part, text: part } : token
    },
  },
  renderer: {
    html: ({ text, block }) => (block ? withoutOpenTags(text) : text),
    // A tick is text: it is read aloud, copied, and stays where forms may not be.
    checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
  },
})

/** What an article may say in HTML; everything else is dropped. Classes and styles are not content. */
const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['h2', 'h3', 'h4', 'p', 'br', 'hr', 'blockquote', 'ul', 'ol', 'li', 'dl', 'dt', 'dd'],
    ...['strong', 'em', 'b', 'i', 'u', 's', 'del', 'sub', 'sup', 'code', 'pre', 'a', 'img', 'figure', 'figcaption'],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    'x-place',
  ],
  allowedAttributes: {
    '*': ['id'],
    a: ['href', 'title', 'rel'],
    img: ['src', 'alt', 'title', 'width', 'height', 'loading', 'decoding'],
    th: ['colspan', 'rowspan', 'scope', 'class'],
    td: ['colspan', 'rowspan', 'class'],
    ol: ['start'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: [] },
  allowProtocolRelative: false,
  nonTextTags: ['script', 'style', 'textarea', 'xmp'],
}

/** What a page may be made of: browsers and the rich editor open that, too. */
const mostOfAll: Bounds = { depth: 100, cells: 20_000, references: 4_000_000 }

/** Markdown as safe HTML. Headings begin at level 2, since the page's title is level 1. @throws TooHeavy */
export function renderMarkdown(markdown: string, bounds = mostOfAll): string {
  const html = marked.parser(lexWithin(bounds, markdown, marked.defaults))
  if (isDeeper(html, 2 * bounds.depth)) throw new TooHeavy('tooDeep')
  return tablesInRegions(withPlaces(sanitise(html)))
}

/** HTML written in the text nests as well; a level of a list is two elements. */
function isDeeper(html: string, most: number): boolean {
  let depth = 0
  for (const [, end, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (!/^(br|hr|img|input|wbr|col)$/i.test(name!)) depth = Math.max(0, depth + (end ? -1 : 1))
    if (depth > most) return true
  }
  return false
}

export interface MarkdownBlock {
  /** As it is written, without the empty lines after it. */
  source: string
  /** Those empty lines. */
  gap: string
  /** As the page shows it. */
  html: string
  /** What stands in it, with what no page shows: comments, unknown elements, attributes. */
  meant: () => string
}

/** A text block by block: the sources and gaps together are the text. HTML that spans several blocks is one. */
export function markdownBlocks(markdown: string): MarkdownBlock[] {
  const tokens = marked.lexer(markdown)
  const blocks: MarkdownBlock[] = []
  for (let from = 0, to = 1; from < tokens.length; from = to++) {
    while (to < tokens.length && (tokens[to]!.type === 'space' || isOpen(tokens.slice(from, to))) && !isOpenCode(tokens[to]!)) to++
    const group = tokens.slice(from, to)
    const raw = group.map((token) => token.raw).join('')
    const source = withoutBlankEnd(raw)
    const html = marked.parser(group)
    blocks.push({ source, gap: raw.slice(source.length), html: sanitise(html), meant: () => withAll(html) })
  }
  return blocks
}

/** Without its line's end and what is blank behind it; a pattern would look from each of many line ends to the last. */
function withoutBlankEnd(raw: string): string {
  let end = raw.length
  while (end > 0 && ' \t\n'.includes(raw[end - 1]!)) end--
  const lineEnd = raw.indexOf('\n', end)
  return lineEnd < 0 ? raw : raw.slice(0, lineEnd)
}

/** HTML as `sanitise` writes it, but with nothing left out: to be compared, never to be shown. */
function withAll(html: string): string {
  const unseen = replaceUnseen(withoutOpenEnds(html), (sign) => `<x-unseen>${escapeHtml(sign)}</x-unseen>`)
  const all: sanitizeHtml.IOptions = {
    allowedTags: false,
    allowedAttributes: false,
    allowVulnerableTags: true,
    parseStyleAttributes: false,
  }
  return figures(sanitizeHtml(unseen, { ...all, transformTags: transformTags() }))
}

const transformTags = () => ({ h1: 'h2', h5: 'h4', h6: 'h4', th: cell, td: cell, img: picture, a: link })

/** What may not stay itself leaves the place that links lead to. */
const wrappers = ['div', 'span', 'section', 'article', 'font', 'label', 'mark', 'small']
const placesOf = () => Object.fromEntries(wrappers.map((tag) => [tag, place]))

function sanitise(html: string): string {
  const clean = sanitizeHtml(withoutOpenEnds(html), { ...allowed, transformTags: { ...placesOf(), ...transformTags() } })
  return fileCards(filmCards(figures(emptyPlaces(clean))))
}

/** A place is an empty `<a id="…">`, never around anything. */
function emptyPlaces(html: string): string {
  return html
    .replace(/<x-place id="([^"]*)">/g, '<a id="$1"></a>')
    .replace(/<\/?x-place>/g, '')
    .replace(/<a id="([^"]*)" /g, '<a id="$1"></a><a ')
}

/** A link to a film in a line of its own is a card; the film stays with those who show it, and nothing is asked of them. */
function filmCards(html: string): string {
  const film = /<p>(<a href="https:\/\/(?:www\.|m\.)?(?:youtube\.com|youtu\.be|vimeo\.com|dailymotion\.com)\/[^>]*>[^<]*<\/a>)<\/p>/g
  return html.replace(film, '<p class="film-card">$1</p>')
}

/** A link to a file of the library in a line of its own is a card. */
function fileCards(html: string): string {
  return html.replace(/<p>(<a href="\/media\/[0-9a-f]{32}\/[^>]*>[^<]*<\/a>)<\/p>/g, '<p class="file-card">$1</p>')
}

/** A picture by itself is a figure. Its title, if any, stands below it: a tooltip is read by nobody. */
function figures(html: string): string {
  return html
    .replace(/<p>(<img [^>]*?) title="([^"]+)"([^>]*>)<\/p>/g, '<figure>$1$3<figcaption>$2</figcaption></figure>')
    .replace(/<p>(<img [^>]*>)<\/p>/g, '<figure>$1</figure>')
}

/** A code that nothing ends takes all that is written behind it, so it is a block of its own. */
const isOpenCode = ({ type, raw }: Token) => type === 'code' && /^ {0,3}(`{3}|~{3})/.test(raw) && !/\n {0,3}(`{3,}|~{3,})\s*$/.test(raw)

/** Whether the HTML among these tokens leaves an element open. */
function isOpen(tokens: Token[]): boolean {
  const html = tokens.map((token) => (token.type === 'html' ? token.raw : '')).join('')
  const opened = html.match(/<(table|thead|tbody|tr|td|th|ul|ol|li|div|section|blockquote|figure|dl)\b/gi) ?? []
  const closed = html.match(/<\/(table|thead|tbody|tr|td|th|ul|ol|li|div|section|blockquote|figure|dl)\s*>/gi) ?? []
  return opened.length > closed.length
}

/** A wide table scrolls inside its own region, by finger or by keyboard, and the page stays still. Articles are in Vietnamese. */
function tablesInRegions(html: string): string {
  let n = 0
  return html
    .replace(/<table>/g, () => `<div class="table-scroll" tabindex="0" role="region" aria-label="${vi.article.table(++n)}"><table>`)
    .replace(/<\/table>/g, '</table></div>')
}

/** The alignment that Markdown gives a column as a class, since the attribute is obsolete and styles are not allowed. */
const cell: sanitizeHtml.Transformer = (tagName, { align = '', class: _, ...attribs }) => ({
  tagName,
  attribs: {
    ...(tagName === 'th' ? { scope: 'col' } : {}),
    ...attribs,
    ...(/^(right|center)$/.test(align) ? { class: `align-${align}` } : {}),
  },
})

/** Pictures are our own; one of another website becomes a link to it. */
const picture = (tagName: string, attribs: sanitizeHtml.Attributes): sanitizeHtml.Tag => {
  const { src = '', alt = '' } = attribs
  if (/^https?:/i.test(src)) return { tagName: 'a', attribs: { href: src, rel: 'noopener nofollow' }, text: alt || src }
  return { tagName, attribs: { alt: '', loading: 'lazy', decoding: 'async', ...attribs } }
}

const link: sanitizeHtml.Transformer = (tagName, { name, ...attribs }) => {
  const outside = /^https?:/i.test(attribs.href ?? '')
  const { id = name, ...rest } = attribs
  if (!attribs.href) return place(tagName, id ? { id } : {})
  return { tagName, attribs: { ...(id ? { id } : {}), ...rest, ...(outside ? { rel: 'noopener nofollow' } : {}) } }
}

function place(tagName: string, { id }: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  return id ? { tagName: 'x-place', attribs: { id } } : { tagName, attribs: {} }
}
