import type { Left } from '#editor/left.ts'
import { chooseAlternatives } from './alternatives.ts'
import { openContainers } from './containers.ts'
import { takeDrawingsApart } from './drawings.ts'
import { writeEquations } from './equations.ts'
import { resolveFields } from './fields.ts'
import { dropHidden } from './hidden.ts'
import { gatherLost } from './left-out.ts'
import { readNumbering } from './numbering.ts'
import { writeNumbers } from './numbers.ts'
import { openPackage } from './package.ts'
import { acceptRevisions } from './revisions.ts'
import { readStyles } from './styles.ts'
import { writeSymbols } from './symbols.ts'
import { elements, type Lost, make } from './tree.ts'
import type { Xml } from './xml.ts'

/** A .docx in which all that Word shows stands as plain paragraphs, runs and tables, for whoever turns it into HTML. */
export async function prepare(file: Buffer): Promise<{ docx: Buffer; left: Left<Lost> }> {
  const docx = await openPackage(file)
  const styles = readStyles(await docx.read('styles'))
  const lists = readNumbering(await docx.read('numbering'), styles)
  const diagrams = await docx.readAll('diagramData')
  const left: Left<Lost> = {}
  for (const kind of ['document', 'footnotes', 'endnotes']) {
    const part = await docx.read(kind)
    if (!part) continue
    for (const story of storiesOf(part)) {
      chooseAlternatives(story)
      acceptRevisions(story)
      resolveFields(story)
      dropHidden(story, styles)
      writeNumbers(story, styles, lists)
      takeDrawingsApart(story, diagrams)
      writeEquations(story)
      writeSymbols(story)
      openContainers(story)
      gatherLost(story, styles, left)
    }
    docx.write(kind, part)
  }
  // Whoever reads it next must not number anything a second time.
  if (await docx.read('numbering')) docx.write('numbering', make('w:numbering'))
  return { docx: await docx.toBuffer(), left }
}

/** The body, or each note by itself. */
const storiesOf = (part: Xml): Xml[] => elements(part).filter(({ name }) => /^w:(body|footnote|endnote)$/.test(name))
