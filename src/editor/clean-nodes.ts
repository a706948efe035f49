import { Fragment, type Node } from 'prosemirror-model'
import { cleanText, type TextNote } from '#platform/text/clean.ts'
import { convertLegacy, decode, isWrittenIn } from '#platform/text/legacy-fonts.ts'
import { repair } from '#platform/text/vietnamese.ts'
import { partParagraphs } from './part-paragraphs.ts'
import { childrenOf, settle } from './settle.ts'

/** Blocks with their text repaired, and what was changed. Whether the text is in an old encoding is asked of all of it at once. */
export function cleanNodes(nodes: Node[]): { nodes: Node[]; notes: TextNote[] } {
  const text = nodes.map((node) => node.textBetween(0, node.content.size, '\n')).join('\n')
  const { notes } = cleanText(text)
  const { encoding } = convertLegacy(text)
  const clean = (node: Node, written = ''): Node => {
    if (node.isText) {
      const converted = encoding && isWrittenIn(written, encoding) ? decode(node.text!, encoding) : node.text!
      return node.type.schema.text(repair(converted) || ' ', node.marks)
    }
    const own = node.isTextblock ? node.textContent : ''
    return node.copy(Fragment.from(childrenOf(node).map((child) => clean(child, own))))
  }
  return {
    nodes: nodes
      .map((node) => clean(node))
      .flatMap(partParagraphs)
      .map(settle),
    notes,
  }
}
