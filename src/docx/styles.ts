import { child, elements, val } from './tree.ts'
import type { Xml } from './xml.ts'

/** The styles of a document, each with what it is based on. */
export interface Styles {
  /** A style and those it is based on, the nearest first; without an id those of a paragraph that names none. */
  lineage(id: string | undefined, type?: 'paragraph' | 'character'): Xml[]
  find(id: string): Xml | undefined
}

export const idOf = (style: Xml): string => style.attrs['w:styleId'] ?? ''

export function readStyles(part: Xml | undefined): Styles {
  const byId = new Map<string, Xml>()
  for (const style of elements(part, 'w:style')) if (!byId.has(idOf(style))) byId.set(idOf(style), style)
  const usual = [...byId.values()].find(({ attrs }) => attrs['w:type'] === 'paragraph' && /^(1|true|on)$/.test(attrs['w:default'] ?? ''))
  const lineage = (id: string | undefined, type = 'paragraph') => {
    const line: Xml[] = []
    let style = id === undefined ? (type === 'paragraph' ? usual : undefined) : byId.get(id)
    while (style && !line.includes(style)) {
      line.push(style)
      style = byId.get(val(style, 'w:basedOn') ?? '')
    }
    return line
  }
  return { lineage, find: (id) => byId.get(id) }
}

/** What one property of a style's paragraphs says. */
export const styled = (style: Xml | undefined, name: string): Xml | undefined => child(child(style, 'w:pPr'), name)

/** Whether paragraphs of this style are headings, titles or subtitles to whoever reads the document after us. */
export function isHeading(id: string | undefined, styles: Styles): boolean {
  if (id === undefined) return false
  const name = val(styles.find(id), 'w:name') ?? ''
  return /^(heading [1-6]|heading|title|subtitle)$/i.test(name) || /^(Heading[1-6]?)$/.test(id)
}
