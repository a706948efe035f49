import { readNumbering } from './numbering.ts'
import { writeNumbers } from './numbers.ts'
import { openPackage } from './package.ts'
import { readStyles } from './styles.ts'
import { elements, make } from './tree.ts'
import type { Xml } from './xml.ts'

/** A .docx in which what Word counts by itself stands as text, for whoever turns it into HTML. */
export async function prepare(file: Buffer): Promise<Buffer> {
  const docx = await openPackage(file)
  const styles = readStyles(await docx.read('styles'))
  const lists = readNumbering(await docx.read('numbering'), styles)
  for (const kind of ['document', 'footnotes', 'endnotes']) {
    const part = await docx.read(kind)
    if (!part) continue
    for (const story of storiesOf(part)) writeNumbers(story, styles, lists)
    docx.write(kind, part)
  }
  // Whoever reads it next must not number anything a second time.
  if (await docx.read('numbering')) docx.write('numbering', make('w:numbering'))
  return docx.toBuffer()
}

/** The body, or each note by itself. */
const storiesOf = (part: Xml): Xml[] => elements(part).filter(({ name }) => /^w:(body|footnote|endnote)$/.test(name))
