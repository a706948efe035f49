import { parseDocument } from 'htmlparser2'
import type { Mark, Node } from 'prosemirror-model'
import { schema } from './schema.ts'
import { childrenOf, settle } from './settle.ts'

export type HtmlNode = ReturnType<typeof parseDocument>['children'][number]
export type Element = Extract<HtmlNode, { attribs: unknown }>

/** Something that the editor's documents have no place for. */
export class Unknown extends Error {}

const { nodes, marks } = schema

const markOf: Record<string, Mark> = {
  ...{ strong: marks.strong!.create(), b: marks.strong!.create(), em: marks.em!.create(), i: marks.em!.create() },
  ...{ u: marks.u!.create(), del: marks.del!.create(), s: marks.del!.create() },
  ...{ sub: marks.sub!.create(), sup: marks.sup!.create(), code: marks.code!.create() },
}

const blockTags = new Set('p h2 h3 h4 blockquote ul ol li pre hr figure table dl div'.split(' '))

/** The blocks of sanitised HTML as the editor's nodes. @throws Unknown */
export function readHtml(html: string): Node[] {
  return childrenOf(settle(nodes.doc!.create(null, readBlocks(parseDocument(html).children))))
}

export const isElement = (node: HtmlNode): node is Element => 'attribs' in node

const isBlock = (node: HtmlNode) => isElement(node) && blockTags.has(node.name)

/** Blocks as they are; what stands between them loose becomes paragraphs. */
function readBlocks(children: HtmlNode[]): Node[] {
  const blocks: Node[] = []
  let loose: HtmlNode[] = []
  const gather = () => {
    const paragraph = nodes.paragraph!.create(null, readInline(loose))
    if (settle(paragraph).childCount > 0) blocks.push(paragraph)
    loose = []
  }
  for (const child of children) {
    if (!isBlock(child)) loose.push(child)
    else {
      gather()
      blocks.push(...readBlock(child as Element))
    }
  }
  gather()
  return blocks
}

const readers: Record<string, (element: Element) => Node[]> = {
  p: (element) => [nodes.paragraph!.create(null, readInline(element.children))],
  h2: (element) => [nodes.heading!.create({ level: 2 }, readInline(element.children))],
  h3: (element) => [nodes.heading!.create({ level: 3 }, readInline(element.children))],
  h4: (element) => [nodes.heading!.create({ level: 4 }, readInline(element.children))],
  blockquote: (element) => [nodes.blockquote!.create(null, atLeastOne(readBlocks(element.children)))],
  ul: (element) => [nodes.bullet_list!.create({ tight: isTight(element) }, readItems(element))],
  ol: (element) => [nodes.ordered_list!.create({ tight: isTight(element), start: Number(element.attribs.start ?? 1) }, readItems(element))],
  pre: (element) => [nodes.code_block!.create(null, textNodes(textOf(element).replace(/\n$/, '')))],
  hr: () => [nodes.horizontal_rule!.create()],
  div: (element) => readBlocks(element.children),
  figure: readFigure,
  table: readTable,
}

function readBlock(element: Element): Node[] {
  const read = readers[element.name]
  if (!read) throw new Unknown(element.name)
  return read(element)
}

function readFigure(element: Element): Node[] {
  const children = said(element.children)
  const [picture, caption] = children as Element[]
  if (picture?.name !== 'img' || children.length > 2 || (caption && caption.name !== 'figcaption')) throw new Unknown('figure')
  return [nodes.figure!.create(pictureOf(picture), caption ? readInline(caption.children) : [])]
}

function readItems(list: Element): Node[] {
  return said(list.children).map((item) => {
    if (!isElement(item) || item.name !== 'li') throw new Unknown(list.name)
    const blocks = readBlocks(item.children)
    return nodes.list_item!.create(null, blocks[0]?.type.name === 'paragraph' ? blocks : [nodes.paragraph!.create(), ...blocks])
  })
}

const isTight = (list: Element) =>
  !list.children.some((item) => isElement(item) && item.children.some((child) => isElement(child) && child.name === 'p'))

function readTable(table: Element): Node[] {
  const rows = said(table.children).flatMap((part) => {
    if (!isElement(part)) throw new Unknown('table')
    if (part.name === 'tr') return [part]
    if (part.name === 'thead' || part.name === 'tbody') return said(part.children) as Element[]
    throw new Unknown(part.name)
  })
  return [nodes.table!.create(null, rows.map(readRow))]
}

function readRow(row: Element): Node {
  if (!isElement(row) || row.name !== 'tr') throw new Unknown('table')
  const cells = said(row.children).map((cell) => {
    if (!isElement(cell) || !/^t[hd]$/.test(cell.name)) throw new Unknown('table')
    const { colspan = '1', rowspan = '1', scope = '', class: name = '' } = cell.attribs
    const attrs = { colspan: span(colspan), rowspan: span(rowspan), align: name.replace('align-', '') }
    const content = atLeastOne(readBlocks(cell.children))
    return cell.name === 'th' ? nodes.table_header!.create({ ...attrs, scope }, content) : nodes.table_cell!.create(attrs, content)
  })
  if (cells.length === 0) throw new Unknown('tr')
  return nodes.table_row!.create(null, cells)
}

function span(value: string): number {
  const count = Number(value)
  if (!Number.isInteger(count) || count < 1 || count > 100) throw new Unknown('span')
  return count
}

function readInline(children: HtmlNode[], active: readonly Mark[] = []): Node[] {
  return children.flatMap((child) => {
    if (!isElement(child)) return 'data' in child && child.type === 'text' ? textNodes(child.data.replace(/\s+/g, ' '), active) : []
    if (child.name === 'br') return [nodes.hard_break!.create(null, null, active)]
    if (child.name === 'img') return [nodes.image!.create(pictureOf(child), null, active)]
    if (isPlace(child)) return [nodes.place!.create({ id: child.attribs.id }, null, active)]
    return readInline(child.children, inlineMark(child).addToSet(active))
  })
}

const isPlace = ({ name, attribs, children }: Element) => name === 'a' && !!attribs.id && !attribs.href && children.length === 0

function inlineMark(element: Element): Mark {
  if (element.name === 'a' && element.attribs.href)
    return marks.link!.create({ href: element.attribs.href, title: element.attribs.title ?? '' })
  const mark = markOf[element.name]
  if (!mark) throw new Unknown(element.name)
  return mark
}

function pictureOf({ attribs: { src, alt = '', title = '', width = '', height = '' } }: Element) {
  if (!src) throw new Unknown('img')
  return { src, alt, title, width, height }
}

const textNodes = (text: string, active: readonly Mark[] = []): Node[] => (text === '' ? [] : [schema.text(text, active)])

/** The words of a node, with its line breaks; comments say nothing, nor do scripts and styles unless they are asked for. */
export function textOf(node: HtmlNode, all = false): string {
  if ('data' in node) return node.type === 'text' ? node.data : ''
  if (isElement(node) && node.name === 'br') return '\n'
  if (!('children' in node) || (!all && (node.type === 'script' || node.type === 'style'))) return ''
  return node.children.map((child) => textOf(child, all)).join('')
}

/** Without the white space between elements. */
const said = (children: HtmlNode[]) =>
  children.filter((child) => child.type !== 'comment' && !('data' in child && child.data.trim() === ''))

const atLeastOne = (blocks: Node[]): Node[] => (blocks.length > 0 ? blocks : [nodes.paragraph!.create()])
