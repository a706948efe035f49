import { firstWords, type Left, noteLeft } from '#editor/left.ts'
import { isHeading, type Styles } from './styles.ts'
import { child, type Lost, val, wordsOf } from './tree.ts'
import { isXml, type Xml } from './xml.ts'

/** Takes the signs of what was lost out of a story, and notes near which words, below which heading, they stood. */
export function gatherLost(story: Xml, styles: Styles, left: Left<Lost>): void {
  let heading = ''
  let before = ''
  const place = (here: string) => [heading, here || before].filter((words, i, both) => words !== '' && words !== both[i + 1]).join(' › ')
  const visit = (element: Xml, here: string) => {
    for (const one of element.children) {
      if (!isXml(one)) continue
      if (one.name === 'lost') noteLeft(left, one.attrs.kind as Lost, () => place(here))
      if (one.name === 'w:p') visitParagraph(one)
      else visit(one, here)
    }
    element.children = element.children.filter((one) => !isXml(one) || one.name !== 'lost')
  }
  const visitParagraph = (paragraph: Xml) => {
    const words = firstWords(wordsOf(paragraph))
    visit(paragraph, words)
    if (words === '') return
    before = words
    if (isHeading(val(child(paragraph, 'w:pPr'), 'w:pStyle'), styles)) heading = words
  }
  visit(story, '')
}
