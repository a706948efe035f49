import { startCounting } from './counting.ts'
import { type List, placeInList } from './numbering.ts'
import { isHeading, type Styles } from './styles.ts'
import { child, make, run, val } from './tree.ts'
import { isXml, type Xml } from './xml.ts'

/** The styles that stand for items of a list, by level, and for the signs in front of them, until the text is HTML. */
export const itemStyle = (level: number) => `PortalItem${level}`
export const signStyle = 'PortalSign'

/** Puts what Word counts by itself in front of each paragraph, as text. What stands in a box counts by itself. */
export function writeNumbers(story: Xml, styles: Styles, lists: (numId: string) => List | undefined): void {
  const count = startCounting()
  const visit = (element: Xml) => {
    if (element.name === 'w:p') number(element)
    for (const one of element.children) {
      if (!isXml(one)) continue
      if (one.name === 'w:txbxContent') writeNumbers(one, styles, lists)
      else visit(one)
    }
  }
  const number = (paragraph: Xml) => {
    const properties = child(paragraph, 'w:pPr')
    const place = placeInList(properties, styles, lists)
    if (!properties && !place) return
    const sign = place ? count(place.list, place.level) : ''
    if (properties) properties.children = properties.children.filter((one) => !isXml(one) || one.name !== 'w:numPr')
    if (sign.trim() === '') return
    label(paragraph, sign + (place!.list.levels[place!.level]!.glued ? '' : ' '))
    if (!isHeading(val(properties, 'w:pStyle'), styles)) makeItem(paragraph, place!.level + 1)
  }
  visit(story)
}

function label(paragraph: Xml, sign: string) {
  const after = paragraph.children.findIndex((one) => isXml(one) && one.name === 'w:pPr') + 1
  paragraph.children.splice(after, 0, run(sign, signStyle))
}

function makeItem(paragraph: Xml, level: number) {
  const style = make('w:pStyle', { 'w:val': itemStyle(level) })
  const properties = child(paragraph, 'w:pPr')
  if (!properties) paragraph.children.unshift(make('w:pPr', {}, [style]))
  else properties.children = [style, ...properties.children.filter((one) => !isXml(one) || one.name !== 'w:pStyle')]
}
