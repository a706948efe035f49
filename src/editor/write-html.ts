import type { Mark, Node } from 'prosemirror-model'
import { childrenOf } from './settle.ts'
import { writeInline } from './write-inline.ts'

/** Blocks as HTML without empty lines, so that Markdown takes it as one block: for what Markdown has no words for. */
export function writeHtml(node: Node): string {
  const write = writers[node.type.name]
  return write ? write(node) : ''
}

const writers: Record<string, (node: Node) => string> = {
  paragraph: (node) => `<p>${inlineHtml(node)}</p>`,
  heading: (node) => `<h${node.attrs.level}>${inlineHtml(node)}</h${node.attrs.level}>`,
  blockquote: (node) => `<blockquote>\n${lines(node)}\n</blockquote>`,
  bullet_list: (node) => `<ul>\n${items(node)}\n</ul>`,
  ordered_list: (node) => `<ol${node.attrs.start === 1 ? '' : ` start="${node.attrs.start}"`}>\n${items(node)}\n</ol>`,
  code_block: (node) => `<pre><code>${escapeHtml(node.textContent).replaceAll('\n', '&#10;')}&#10;</code></pre>`,
  horizontal_rule: () => '<hr>',
  figure: writeFigure,
  table: (node) => `<table>\n${childrenOf(node).map(writeRow).join('\n')}\n</table>`,
}

const lines = (node: Node) => childrenOf(node).map(writeHtml).join('\n')

const items = (list: Node) =>
  childrenOf(list)
    .map((item) => `<li>${list.attrs.tight ? tightItem(item) : looseItem(item)}</li>`)
    .join('\n')

const tightItem = (item: Node) =>
  childrenOf(item)
    .map((child) => (child.type.name === 'paragraph' ? inlineHtml(child) : `\n${writeHtml(child)}\n`))
    .join('')

const looseItem = (item: Node) =>
  childrenOf(item)
    .filter((child, i) => i > 0 || child.childCount > 0)
    .map(writeHtml)
    .join('\n')

function writeFigure(node: Node): string {
  const caption = node.childCount > 0 ? `\n<figcaption>${inlineHtml(node)}</figcaption>` : ''
  return `<figure>\n${pictureHtml(node)}${caption}\n</figure>`
}

const writeRow = (row: Node) => `<tr>${childrenOf(row).map(writeCell).join('')}</tr>`

function writeCell(cell: Node): string {
  const { colspan, rowspan, align, scope } = cell.attrs
  const name = cell.type.name === 'table_header' ? 'th' : 'td'
  const attrs = attributes({
    colspan: colspan === 1 ? '' : colspan,
    rowspan: rowspan === 1 ? '' : rowspan,
    scope: name === 'th' && scope !== 'col' ? scope : '',
    align,
  })
  return `<${name}${attrs}>${cellHtml(cell)}</${name}>`
}

function cellHtml(cell: Node): string {
  const only = cell.firstChild!
  if (cell.childCount === 1 && only.type.name === 'paragraph') return inlineHtml(only)
  if (cell.childCount === 1 && only.type.name === 'figure' && only.childCount === 0) return pictureHtml(only)
  return lines(cell)
}

/** Text with its marks, each as its element. */
const inlineHtml = (node: Node): string =>
  writeInline(node, {
    leaf: leafHtml,
    wrap: wrapHtml,
  })

function leafHtml(leaf: Node): string {
  if (leaf.isText) return escapeHtml(leaf.text!)
  if (leaf.type.name === 'place') return placeHtml(leaf)
  return leaf.type.name === 'hard_break' ? '<br>' : pictureHtml(leaf)
}

export const placeHtml = ({ attrs: { id } }: Node): string => `<a id="${escapeAttribute(id)}"></a>`

export const wrapHtml = (mark: Mark, inner: string): string => {
  const tag = mark.type.name === 'link' ? 'a' : mark.type.name
  return `<${tag}${attributes(mark.attrs)}>${inner}</${tag}>`
}

export function pictureHtml({ attrs: { src, alt, title, width, height } }: Node): string {
  return `<img src="${escapeAttribute(src)}" alt="${escapeAttribute(alt)}"${attributes({ title, width, height })}>`
}

const attributes = (attrs: Record<string, unknown>) =>
  Object.entries(attrs)
    .filter(([, value]) => value !== '' && value !== null)
    .map(([name, value]) => ` ${name}="${escapeAttribute(String(value))}"`)
    .join('')

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const escapeAttribute = (text: string) => escapeHtml(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;')
