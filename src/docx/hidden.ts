import type { Styles } from './styles.ts'
import { child, elements, isOn, lost, rewrite, saysSomething, val } from './tree.ts'
import { isXml, type Xml } from './xml.ts'

/** Takes out what Word does not show: hidden letters, by their own word or their style's, paragraphs and rows. */
export function dropHidden(story: Xml, styles: Styles): void {
  rewrite(story, (element) => {
    if (element.name === 'w:tr' && isOn(child(element, 'w:trPr'), 'w:hidden')) return left(element)
    if (element.name !== 'w:p') return undefined
    const properties = child(element, 'w:pPr')
    const isHidden = (letters: Xml | undefined) => vanishes(letters, val(properties, 'w:pStyle'), styles)
    dropRuns(element, isHidden)
    const rest = element.children.filter((one) => isXml(one) && one.name !== 'w:pPr')
    const nothing = rest.every((one) => isXml(one) && one.name === 'lost') && rest.length > 0
    return nothing && isHidden(child(properties, 'w:rPr')) ? rest : undefined
  })
}

function dropRuns(element: Xml, isHidden: (letters: Xml | undefined) => boolean): void {
  element.children = element.children.flatMap((one): Xml['children'] => {
    if (!isXml(one)) return [one]
    if (one.name === 'w:r' && isHidden(child(one, 'w:rPr'))) return left(one)
    if (one.name !== 'w:r') dropRuns(one, isHidden)
    return [one]
  })
}

const left = (element: Xml): Xml[] => (saysSomething(element) || elements(element, 'w:drawing').length > 0 ? [lost('hidden')] : [])

/** Two styles that both hide show it again: Word turns the one around by the other. */
function vanishes(letters: Xml | undefined, paragraphStyle: string | undefined, styles: Styles): boolean {
  const own = isOn(letters, 'w:vanish')
  if (own !== undefined) return own
  const said = (line: Xml[]) => line.map((style) => isOn(child(style, 'w:rPr'), 'w:vanish')).find((on) => on !== undefined) ?? false
  const name = val(letters, 'w:rStyle')
  return said(styles.lineage(paragraphStyle)) !== (name !== undefined && said(styles.lineage(name)))
}
