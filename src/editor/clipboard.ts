import { parseDocument } from 'htmlparser2'
import type { Node } from 'prosemirror-model'
import type { TextNote } from '#platform/text/clean.ts'
import { cleanHtml } from './clean-html.ts'
import { cleanNodes } from './clean-nodes.ts'
import type { LeftKind } from './cleaning.ts'
import type { Left } from './left.ts'
import { plainHtml } from './plain-text.ts'
import { readHtml } from './read-html.ts'

/** What was pasted, as the editor's blocks. Pictures may still be `data:`. */
export interface Pasted {
  nodes: Node[]
  /** What was changed in the text. */
  notes: TextNote[]
  /** What the clipboard did not hold (pictures of which only an address came along), or what is no part of an article. */
  left: Left<LeftKind>
}

/** HTML as Word, LibreOffice, Google Docs and web pages put it on the clipboard: headings, lists, tables, links and pictures stay. */
export function readClipboard(html: string): Pasted {
  const cleaned = cleanHtml(parseDocument(html))
  return { ...cleanNodes(readHtml(cleaned.html)), left: cleaned.left }
}

/** Plain text: an empty line parts paragraphs, a line's end is a line's end, and lines that begin with signs are lists. */
export function readPlain(text: string): Pasted {
  return { ...cleanNodes(readHtml(plainHtml(text))), left: {} }
}
