import { decode, type Encoding, fontEncoding } from '#platform/text/legacy-fonts.ts'
import type { Left } from './left.ts'
import type { Element } from './read-html.ts'
import { type Rules, styleOf } from './style-rules.ts'

/** What is left out on the way in: keys of `t.richText.left`. */
export type LeftKind = 'pictures' | 'deletions' | 'comments' | 'hidden'

/** What holds where the cleaning of HTML has come to. */
export interface Cleaning {
  left: Left<LeftKind>
  /** What the page's style sheets say of its classes. */
  rules: Rules
  /** Whether an Office program wrote the page. */
  office: boolean
  encoding?: Encoding
  capitals?: boolean
  /** Within a link, where underlining says nothing. */
  linked?: boolean
  /** Within a list or a table, where a heading is no part of the outline. */
  listed?: boolean
}

/** Text in an old font has an old encoding. */
export function withFont(element: Element, page: Cleaning): Cleaning {
  const name = element.attribs.face ?? /font-family:\s*([^;,]+)/.exec(styleOf(element, page.rules))?.[1]
  if (!name) return { ...page }
  const font = fontEncoding(name)
  return { ...page, encoding: font?.encoding, capitals: font?.capitals }
}

export function inFont(text: string, { encoding, capitals }: Cleaning): string {
  const read = encoding ? decode(text, encoding) : text
  return capitals ? read.toUpperCase() : read
}

export const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
