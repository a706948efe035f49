import { decode, type Encoding, fontEncoding } from '#platform/text/legacy-fonts.ts'
import type { Element } from './read-html.ts'

/** What holds where the cleaning of HTML has come to. */
export interface Cleaning {
  lostPictures: number
  encoding?: Encoding
  capitals?: boolean
  /** Within a link, where underlining says nothing. */
  linked?: boolean
}

/** Text in an old font has an old encoding. */
export function withFont(element: Element, style: string, page: Cleaning): Cleaning {
  const name = element.attribs.face ?? /font-family:\s*([^;,]+)/.exec(style)?.[1]
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
