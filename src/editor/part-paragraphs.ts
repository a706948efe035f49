import { Fragment, type Node } from 'prosemirror-model'
import { childrenOf } from './settle.ts'

/** Two line breaks one after the other were meant as the end of a paragraph. */
export function partParagraphs(node: Node): Node[] {
  if (node.type.name === 'paragraph') return partsOf(node).map((part) => node.copy(Fragment.from(part)))
  if (node.isLeaf || node.isTextblock) return [node]
  return [node.copy(Fragment.from(childrenOf(node).flatMap(partParagraphs)))]
}

function partsOf(paragraph: Node): Node[][] {
  const parts: Node[][] = [[]]
  const leaves = childrenOf(paragraph)
  for (let i = 0; i < leaves.length; i++) {
    let end = i
    let breaks = 0
    for (; end < leaves.length && isRoom(leaves[end]!); end++) if (leaves[end]!.type.name === 'hard_break') breaks++
    if (breaks > 1) parts.push([])
    else parts.at(-1)!.push(...leaves.slice(i, Math.max(end, i + 1)))
    i = Math.max(end, i + 1) - 1
  }
  const said = parts.filter((part) => part.length > 0)
  return said.length > 0 ? said : [[]]
}

const isRoom = (leaf: Node) => leaf.type.name === 'hard_break' || (leaf.isText && leaf.text!.trim() === '')
