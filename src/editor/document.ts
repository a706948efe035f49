import { Fragment, type Node } from 'prosemirror-model'
import { TooHeavy } from '#platform/text/bounded-lexer.ts'
import { type MarkdownBlock, markdownBlocks, renderMarkdown } from '#platform/text/markdown.ts'
import { pageOf } from './page.ts'
import { readHtml, Unknown } from './read-html.ts'
import { schema } from './schema.ts'
import { childrenOf, settle } from './settle.ts'
import { writeBlock } from './write-block.ts'
import { plainStyle, writeBlocks } from './write-markdown.ts'

/** A text as the rich editor holds it, and where each block comes from. */
export interface OpenDocument {
  markdown: string
  doc: Node
  blocks: { nodes: Node[]; source: string; gap: string }[]
  /** What blocks were read as, by source and HTML, so that each is read once. */
  known: Map<string, Node[]>
}

/** Every text can be opened; blocks the editor cannot take apart are `raw`. */
export function openDocument(markdown: string, known: OpenDocument['known'] = new Map()): OpenDocument {
  const blocks = markdownBlocks(markdown).map((block) => {
    const key = `${block.source}\n${block.html}`
    const nodes = known.get(key) ?? readBlock(block)
    known.set(key, nodes)
    return { nodes, source: block.source, gap: block.gap }
  })
  const nodes = blocks.flatMap((block) => block.nodes)
  const doc = schema.nodes.doc!.create(null, Fragment.from(nodes.length > 0 ? nodes : schema.nodes.paragraph!.create()))
  return { markdown, doc, blocks, known }
}

/** Whether the text, taken apart and written anew, is still the same page: only then may the rich editor have it. */
export function isSafe(open: OpenDocument): boolean {
  try {
    return pageOf(renderMarkdown(writeAnew(open.doc))) === pageOf(renderMarkdown(open.markdown))
  } catch (error) {
    if (error instanceof TooHeavy) return false
    throw error
  }
}

/** The document as Markdown. What was not changed stays byte for byte as it was written. */
export function writeDocument(open: OpenDocument, doc: Node): string {
  if (doc.eq(open.doc)) return open.markdown
  const kept = keepSources(open, doc)
  return settle(openDocument(kept, open.known).doc).eq(settle(doc)) ? kept : writeAnew(doc)
}

/** Every block written anew. */
export function writeAnew(doc: Node): string {
  return writeBlocks(
    childrenOf(settle(doc)).filter((node) => !isEmptyParagraph(node)),
    plainStyle,
    writeBlock,
  )
}

function readBlock({ source, html, meant }: MarkdownBlock): Node[] {
  const raw = [schema.nodes.raw!.create({ source })]
  if (source === '') return []
  try {
    const nodes = readHtml(html)
    if (nodes.length === 0) return raw
    for (const node of nodes) node.check()
    const written = markdownBlocks(writeBlocks(nodes, plainStyle, writeBlock))
    const isSamePage = pageOf(written.map((block) => block.html).join('\n')) === pageOf(html)
    // What the page does not show would be gone with the first letter typed.
    return isSamePage && pageOf(written.map((block) => block.meant()).join('\n')) === pageOf(meant()) ? nodes : raw
  } catch (error) {
    if (error instanceof Unknown || error instanceof RangeError) return raw
    throw error
  }
}

/** The sources of the blocks that are still there as they were, and the others anew between them. */
function keepSources(open: OpenDocument, doc: Node): string {
  const starts = new Map(open.blocks.filter((block) => block.nodes.length > 0).map((block) => [block.nodes[0], block]))
  const nodes = childrenOf(doc)
  let text = ''
  let gap = ''
  for (let i = 0; i < nodes.length; ) {
    const block = starts.get(nodes[i])
    const isKept = block?.nodes.every((node, n) => nodes[i + n] === node) ?? false
    const written = isKept ? block!.source : writeAnew(schema.nodes.doc!.create(null, nodes[i]))
    if (written !== '') {
      text += text === '' ? written : (/\n\n/.test(gap) ? gap : '\n\n') + written
      gap = isKept ? block!.gap : ''
    }
    i += isKept ? block!.nodes.length : 1
  }
  return text === '' ? '' : text + (open.blocks.at(-1)?.gap ?? '')
}

const isEmptyParagraph = (node: Node) => node.type.name === 'paragraph' && node.childCount === 0
