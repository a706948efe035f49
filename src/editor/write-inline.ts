import type { Mark, Node } from 'prosemirror-model'
import { childrenOf } from './settle.ts'

export interface InlineWriter {
  leaf(node: Node): string
  /** `inner` is what the mark goes around; `leaves` are the same as nodes. */
  wrap(mark: Mark, inner: string, leaves: Node[]): string
}

/** The content of a text block, each mark written once around all it covers, the longest outermost. */
export const writeInline = (block: Node, writer: InlineWriter): string => writeRun(childrenOf(block), [], writer)

function writeRun(leaves: Node[], open: Mark[], writer: InlineWriter): string {
  let text = ''
  for (let i = 0; i < leaves.length; ) {
    const { mark, length } = longest(leaves.slice(i), open)
    const run = leaves.slice(i, i + length)
    text += mark ? writer.wrap(mark, writeRun(run, [...open, mark], writer), run) : writer.leaf(leaves[i]!)
    i += length
  }
  return text
}

/** The mark that begins here and reaches farthest, code innermost. */
function longest(leaves: Node[], open: Mark[]): { mark?: Mark; length: number } {
  let best: { mark?: Mark; length: number } = { length: 1 }
  for (const mark of leaves[0]!.marks) {
    if (open.some((other) => other.eq(mark))) continue
    const end = leaves.findIndex((leaf) => !mark.isInSet(leaf.marks))
    const length = end < 0 ? leaves.length : end
    if (!best.mark || (length > best.length && mark.type.name !== 'code')) best = { mark, length }
  }
  return best
}
