import { parseDocument } from 'htmlparser2'
import { Fragment, type Node } from 'prosemirror-model'
import type { TextNote } from '#platform/text/clean.ts'
import { cleanHtml } from './clean-html.ts'
import { cleanNodes } from './clean-nodes.ts'
import { readHtml } from './read-html.ts'
import { schema } from './schema.ts'

/** What was pasted, as the editor's blocks. Pictures may still be `data:`. */
export interface Pasted {
  nodes: Node[]
  /** What was changed in the text. */
  notes: TextNote[]
  /** Pictures that were not in the clipboard, only their address somewhere else. */
  lostPictures: number
}

/** HTML as Word, LibreOffice, Google Docs and web pages put it on the clipboard: headings, lists, tables, links and pictures stay. */
export function readClipboard(html: string): Pasted {
  const cleaned = cleanHtml(parseDocument(html))
  return { ...cleanNodes(readHtml(cleaned.html)), lostPictures: cleaned.lostPictures }
}

/** Plain text: an empty line parts paragraphs, a line's end is a line's end. */
export function readPlain(text: string): Pasted {
  const paragraphs = text.replace(/\r\n?/g, '\n').split(/\n{2,}/)
  const nodes = paragraphs.map((lines) =>
    schema.nodes.paragraph!.create(
      null,
      Fragment.from(
        lines
          .split('\n')
          .flatMap((line, i) => [...(i > 0 ? [schema.nodes.hard_break!.create()] : []), ...(line ? [schema.text(line)] : [])]),
      ),
    ),
  )
  return { ...cleanNodes(nodes), lostPictures: 0 }
}
