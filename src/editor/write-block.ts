import type { Node } from 'prosemirror-model'
import { markdownBlocks } from '#platform/text/markdown.ts'
import { readHtml } from './read-html.ts'
import { settle } from './settle.ts'
import { writeHtml } from './write-html.ts'
import { plainStyle, type Style, writeMarkdown } from './write-markdown.ts'

/** Markdown's own signs first; where they would not be read (`**Kính gửi:**Ông`), marks as HTML; then the whole block as HTML. */
const ways: readonly (readonly string[])[] = [[], ['em'], ['strong'], ['strong', 'em', 'del']]

/** Nodes never change, so each is written once. */
const known = { first: new WeakMap<Node, string>(), second: new WeakMap<Node, string>() }

/** One settled block as Markdown that reads back as the same block. */
export function writeBlock(node: Node, { second }: Style = plainStyle): string {
  const texts = second ? known.second : known.first
  const text = texts.get(node) ?? writeAnew(node, second)
  texts.set(node, text)
  return text
}

function writeAnew(node: Node, second: boolean): string {
  if (node.type.name === 'raw') return node.attrs.source
  for (const asHtml of ways) {
    const text = writeMarkdown(node, { asHtml, second })
    if (readsAs(text, node)) return text
  }
  return writeHtml(node)
}

function readsAs(text: string, node: Node): boolean {
  const blocks = markdownBlocks(text)
  if (blocks.length !== 1) return false
  try {
    const read = readHtml(blocks[0]!.html)
    return read.length === 1 && settle(read[0]!).eq(node)
  } catch {
    return false
  }
}
