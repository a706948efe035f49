import type { Mark, Node } from 'prosemirror-model'
import { escapeText, fence } from './escape.ts'
import { childrenOf } from './settle.ts'
import { pictureHtml, placeHtml, wrapHtml, writeHtml } from './write-html.ts'
import { writeInline } from './write-inline.ts'

/** How a block is written: which marks go as HTML because their signs would not be read there, and which of two list signs it uses. */
export interface Style {
  asHtml: readonly string[]
  second: boolean
}

export const plainStyle: Style = { asHtml: [], second: false }

/** One block as Markdown; it may hold what Markdown reads differently, so the caller reads it again (see `write-block.ts`). */
export function writeMarkdown(node: Node, style: Style): string {
  return writers[node.type.name]!(node, style)
}

const writers: Record<string, (node: Node, style: Style) => string> = {
  paragraph: (node, style) => inline(node, style, '\\\n'),
  heading: (node, style) => `${'#'.repeat(node.attrs.level)} ${inline(node, style, '<br>').replace(/(?<!#)#(?=#*$)/, '\\#')}`.trim(),
  blockquote: (node, style) => indent('> ', '> ', writeBlocks(childrenOf(node), style)),
  bullet_list: (node, style) => writeList(node, style, () => (style.second ? '* ' : '- ')),
  ordered_list: (node, style) => writeList(node, style, (i) => `${node.attrs.start + i}${style.second ? ')' : '.'} `),
  code_block: (node) => `${fence(node.textContent)}\n${node.textContent}\n${fence(node.textContent)}`,
  horizontal_rule: () => '---',
  figure: (node) => picture(node, node.textContent),
  table: (node, style) => (isPlainTable(node) ? pipeTable(node, style) : writeHtml(node)),
  raw: (node) => node.attrs.source,
}

/** Blocks one after the other. Lists that follow each other use different signs, or they would be one. */
export function writeBlocks(blocks: Node[], style: Style, write: typeof writeMarkdown = writeMarkdown): string {
  let second = false
  return blocks
    .map((block, i) => {
      second = blocks[i - 1]?.type === block.type && !second
      return write(block, { ...style, second })
    })
    .join('\n\n')
}

function writeList(list: Node, style: Style, markerOf: (i: number) => string): string {
  return childrenOf(list)
    .map((item, i) => {
      const marker = markerOf(i)
      const blocks = childrenOf(item).filter((block, n) => n > 0 || block.childCount > 0)
      const inner = list.attrs.tight
        ? blocks.map((block) => writeMarkdown(block, { ...style, second: false })).join('\n')
        : writeBlocks(blocks, style)
      return indent(marker, ' '.repeat(marker.length), ticked(inner))
    })
    .join(list.attrs.tight ? '\n' : '\n\n')
}

/** A tick as Markdown has it. */
const ticked = (text: string) => text.replace(/^([☑☐]) (?=\S)/, (_, sign) => (sign === '☑' ? '[x] ' : '[ ] '))

const indent = (first: string, rest: string, text: string) =>
  text
    .split('\n')
    .map((line, i) => (i === 0 ? first : line === '' ? rest.trimEnd() : rest) + line)
    .join('\n')

/** A table that Markdown can say: one header row, one line in each cell, no merged cells. */
function isPlainTable(table: Node): boolean {
  const rows = childrenOf(table).map(childrenOf)
  return rows.every(
    (cells, i) =>
      cells.length === rows[0]!.length &&
      cells.every(
        (cell, column) =>
          (cell.type.name === 'table_header') === (i === 0) &&
          (i > 0 || cell.attrs.scope === 'col') &&
          cell.attrs.colspan === 1 &&
          cell.attrs.rowspan === 1 &&
          cell.attrs.align === rows[0]![column]!.attrs.align &&
          cell.childCount === 1 &&
          isLine(cell.firstChild!),
      ),
  )
}

const isLine = (block: Node) => block.type.name === 'paragraph' || (block.type.name === 'figure' && block.childCount === 0)

const rulers: Record<string, string> = { '': '---', center: ':-:', right: '--:' }

function pipeTable(table: Node, style: Style): string {
  const [header, ...rows] = childrenOf(table).map((row) => childrenOf(row).map((cell) => pipeCell(cell.firstChild!, style)))
  const ruler = childrenOf(table.firstChild!).map((cell) => rulers[cell.attrs.align] ?? '---')
  return [header!, ruler, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

const pipeCell = (block: Node, style: Style) =>
  (block.type.name === 'figure' ? picture(block) : inline(block, style, '<br>')).replaceAll('|', '\\|')

const signs: Record<string, string> = { strong: '**', em: '*', del: '~~' }

function inline(block: Node, style: Style, lineBreak: string): string {
  const text = writeInline(block, {
    leaf: (leaf) => writeLeaf(leaf, lineBreak),
    wrap: (mark, inner, leaves) => wrap(mark, inner, leaves, style),
  })
  return text.replace(/^(\d{1,9})([.)])(?=\s|$)/gm, '$1\\$2').replace(/^([-+=#>]|:-)/gm, '\\$1')
}

function writeLeaf(leaf: Node, lineBreak: string): string {
  if (leaf.type.name === 'hard_break') return lineBreak
  if (leaf.type.name === 'image') return picture(leaf)
  if (leaf.type.name === 'place') return placeHtml(leaf)
  if (leaf.marks.some((mark) => mark.type.name === 'code')) return leaf.text!
  return escapeText(leaf.text!, { linked: leaf.marks.some((mark) => mark.type.name === 'link') })
}

function wrap(mark: Mark, inner: string, leaves: Node[], style: Style): string {
  const { name } = mark.type
  if (name === 'code') return code(inner)
  if (name === 'link') return link(mark, inner, leaves)
  const sign = signs[name]
  return sign && !style.asHtml.includes(name) ? sign + inner + sign : wrapHtml(mark, inner)
}

function code(text: string): string {
  const ticks = '`'.repeat(Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length)) + 1)
  const space = /^`|`$/.test(text) ? ' ' : ''
  return ticks + space + text + space + ticks
}

function link({ attrs: { href, title } }: Mark, inner: string, leaves: Node[]): string {
  const bare = leaves.length === 1 && leaves[0]!.text === href && leaves[0]!.marks.length === 1
  if (bare && title === '' && /^https?:\/\/[^\s<>\\]+$/.test(href)) return `<${href}>`
  return `[${inner}](${destination(href, title)})`
}

/** A figure's caption stands as its title; one with marks does not read back so and becomes HTML. */
function picture(node: Node, caption = ''): string {
  const { src, alt, width, height } = node.attrs
  const title = caption || node.attrs.title
  if (width !== '' || height !== '') return pictureHtml(node)
  return `![${escapeText(alt, { linked: true })}](${destination(src, title)})`
}

function destination(href: string, title: string): string {
  const address = /[\s()<>\\*_]/.test(href) || href === '' ? `<${href.replace(/[<>\\]/g, '\\$&')}>` : href
  return title === '' ? address : `${address} "${title.replace(/["\\]/g, '\\$&')}"`
}
