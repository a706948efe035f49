import { Fragment, type Mark, type Node } from 'prosemirror-model'

/** Nodes never change, so what one settles to is worked out once. */
const known = new WeakMap<Node, Node>()

/**
 * A document as Markdown can hold it, with nothing changed that a reader could see: no empty paragraphs or items, no space at the ends of
 * a line or doubled within it, no marks on such space, and a picture alone in its paragraph as a figure.
 */
export function settle(node: Node): Node {
  if (node.isLeaf) return node
  let settled = known.get(node)
  if (!settled) {
    settled = settleAnew(node)
    known.set(node, settled).set(settled, settled)
  }
  return settled
}

export const childrenOf = (node: Node): Node[] => Array.from({ length: node.childCount }, (_, i) => node.child(i))

function settleAnew(node: Node): Node {
  if (node.isTextblock) return node.type.spec.code || isPlainLine(node) ? node : node.copy(settleInline(node))
  const settled = withContent(node, keepNeeded(node, childrenOf(node).map(settle)))
  return 'tight' in node.attrs ? settleList(settled) : settled
}

/**
 * A list is tight when each item says one thing, followed by no more than lists. A picture beginning an item of a loose one is a figure.
 */
function settleList(list: Node): Node {
  const items = childrenOf(list)
  const fits = items.every((item) => childrenOf(item).every((child, i) => i === 0 || /_list$/.test(child.type.name)))
  const speaks = items.some((item) => childrenOf(item).some((child) => child.type.name === 'paragraph' && child.childCount > 0))
  const tight = fits && (list.attrs.tight || !speaks)
  const content = tight ? items : items.map((item) => item.copy(Fragment.from(withFigure(childrenOf(item)))))
  return tight === list.attrs.tight ? withContent(list, content) : list.type.create({ ...list.attrs, tight }, content)
}

/** The very node, where it holds just these already: most of what is settled was so before. */
function withContent(node: Node, children: Node[]): Node {
  const same = children.length === node.childCount && children.every((child, i) => child === node.child(i))
  return same ? node : node.copy(Fragment.from(children))
}

/** A line of words with nothing to settle, as nearly all are. */
const isPlainLine = (block: Node) => block.childCount === 1 && block.child(0).isText && !/^\s|\s$|\s\s|[^\S ]/.test(block.child(0).text!)

function withFigure([first, ...rest]: Node[]): Node[] {
  const figure = figureOf(first!)
  return figure === first ? [first, ...rest] : [first!.type.create(), figure, ...rest]
}

/** What is empty goes, but for the one paragraph that a node cannot be without. */
function keepNeeded(parent: Node, children: Node[]): Node[] {
  const said = children.filter((child) => !isEmpty(child))
  if (parent.type.name === 'list_item')
    return said[0]?.type.name === 'paragraph'
      ? [said[0], ...said.slice(1).map(figureOf)]
      : [parent.type.schema.nodes.paragraph!.create(), ...said.map(figureOf)]
  if (said.length > 0 || parent.type.validContent(Fragment.empty)) return said.map(figureOf)
  return parent.type.name.endsWith('_list') ? children.slice(0, 1) : [parent.type.schema.nodes.paragraph!.create()]
}

function isEmpty(node: Node): boolean {
  if (node.type.name === 'paragraph' || node.type.name === 'heading') return node.childCount === 0
  return /^(blockquote|bullet_list|ordered_list|list_item)$/.test(node.type.name) && childrenOf(node).every(isEmpty)
}

function figureOf(node: Node): Node {
  const only = node.type.name === 'paragraph' && node.childCount === 1 ? node.firstChild! : undefined
  return only?.type.name === 'image' && only.marks.length === 0 ? node.type.schema.nodes.figure!.create(only.attrs) : node
}

function settleInline(block: Node): Fragment {
  const parts = childrenOf(block).flatMap(partsOf)
  const settled: Node[] = []
  for (const [i, part] of parts.entries()) {
    if (!isSpace(part)) settled.push(part)
    else if (i > 0 && !isSpace(parts[i - 1]!)) {
      const [before, after] = [settled.at(-1), parts.slice(i, i + 99).find((next) => !isSpace(next))]
      if (isSaid(before) && isSaid(after)) settled.push(block.type.schema.text(' ', shared(before, after)))
    }
  }
  while (settled.length > 0 && !isSaid(settled.at(-1))) settled.pop()
  while (settled.length > 0 && !isSaid(settled[0])) settled.shift()
  return Fragment.from(settled)
}

/** The words of a text, and the space before and after them apart. */
function partsOf(node: Node): Node[] {
  if (!node.isText) return [node]
  const words = node.text!.trim()
  const at = node.text!.indexOf(words)
  const parts = [node.text!.slice(0, at), words.replace(/\s+/g, ' '), node.text!.slice(at + words.length)]
  return parts.filter((part) => part !== '').map((part) => node.type.schema.text(part, node.marks))
}

const isSpace = (part: Node) => part.isText && /^\s+$/.test(part.text!)

const isSaid = (part: Node | undefined): part is Node => part !== undefined && part.type.name !== 'hard_break'

const shared = (before: Node, after: Node): readonly Mark[] => before.marks.filter((mark) => mark.isInSet(after.marks))
