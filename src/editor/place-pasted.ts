import { Fragment, type Node, type ResolvedPos, Slice } from 'prosemirror-model'
import { childrenOf } from './settle.ts'

/** Pasted blocks as they flow into the text at `$from`: a paragraph into its line, a list into the list it is pasted into. */
export function sliceFor(nodes: Node[], $from: ResolvedPos): Slice {
  const list = $from.depth > 1 ? $from.node(-2) : undefined
  const [only] = nodes
  if (list && isList(list) && nodes.length === 1 && isList(only!)) {
    const joined = list.type.create(list.attrs, childrenOf(only!))
    return Slice.maxOpen(Fragment.from(joined))
  }
  const flows = (node: Node | undefined) => (node?.type.name === 'paragraph' ? 1 : 0)
  return new Slice(Fragment.from(nodes), flows(nodes[0]), flows(nodes.at(-1)))
}

const isList = (node: Node) => /_list$/.test(node.type.name)
