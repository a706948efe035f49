import { all, child, elements, lost, make, rewrite, run, saysSomething } from './tree.ts'
import { isXml, type Xml } from './xml.ts'

const isDrawing = ({ name }: Xml) => /^w:(drawing|pict|object)$/.test(name)

/** Leaves of drawings their pictures, each by itself, and their words: text boxes as paragraphs below the one they are fastened to. */
export const takeDrawingsApart = (story: Xml, diagrams: Map<string, Xml>): void =>
  rewrite(story, (element) => {
    if (isDrawing(element)) return [make('drawn', {}, partsOf(element, diagrams))]
    if (element.name !== 'w:p') return undefined
    const below: Xml['children'] = []
    rewrite(element, (one) => {
      if (one.name !== 'drawn') return undefined
      below.push(...one.children.filter((part) => isXml(part) && /^w:(p|tbl|sdt)$/.test(part.name)))
      return one.children.filter((part) => !below.includes(part))
    })
    return [element, ...below]
  })

function partsOf(drawing: Xml, diagrams: Map<string, Xml>): Xml[] {
  const inBoxes = [...all(drawing, 'w:txbxContent')].flatMap(({ children }) => children.filter(isXml))
  const drawn = [...all(drawing, 'dgm:relIds')].flatMap(({ attrs }) => [lost('diagrams'), ...typedIn(diagrams.get(attrs['r:dm'] ?? ''))])
  const charts = [...all(drawing, 'a:graphicData')].filter(({ attrs }) => /\/chart/.test(attrs.uri ?? '')).map(() => lost('charts'))
  const parts = [...picturesOf(drawing), ...drawn, ...charts, ...artOf(drawing), ...inBoxes]
  return parts.length > 0 || isLine(drawing) ? parts : [lost('shapes')]
}

function picturesOf(drawing: Xml): Xml[] {
  const outer = [...all(drawing, 'wp:docPr')][0]
  const blips = [...all(drawing, 'a:blip')].map((blip) => picture(blip.attrs['r:embed'], blip.attrs['r:link'], outer))
  const images = [...all(drawing, 'v:imagedata')].map((image) =>
    picture(image.attrs['r:id'], image.attrs['r:href'] ?? image.attrs.src, describedBy(drawing)),
  )
  return [...blips, ...images]
}

/** A picture as its document's readers know it best. */
function picture(id: string | undefined, address: string | undefined, described: Xml | undefined): Xml {
  if (!id) return lost(address ? 'linked' : 'pictures')
  const blip = make('pic:pic', {}, [make('pic:blipFill', {}, [make('a:blip', { 'r:embed': id })])])
  const graphic = make('a:graphic', {}, [make('a:graphicData', {}, [blip])])
  return make('w:drawing', {}, [make('wp:inline', {}, [described ?? make('wp:docPr'), graphic])])
}

function describedBy(drawing: Xml): Xml {
  const alt = ['v:shape', 'v:rect'].flatMap((name) => [...all(drawing, name)]).find(({ attrs }) => attrs.alt)?.attrs.alt
  return make('wp:docPr', { descr: alt ?? '' })
}

/** Letters that are drawn. */
const artOf = (drawing: Xml): Xml[] => [
  ...[...all(drawing, 'v:textpath')].flatMap(({ attrs }) => paragraphOf(attrs.string ?? '')),
  ...typedIn(drawing),
]

/** What is typed into shapes. */
const typedIn = (drawing: Xml | undefined): Xml[] =>
  drawing
    ? [...all(drawing, 'a:p')].flatMap((one) => paragraphOf([...all(one, 'a:t')].map(({ children }) => children.join('')).join('')))
    : []

const paragraphOf = (text: string): Xml[] => (text.trim() === '' ? [] : [make('w:p', {}, [run(text)])])

/** A line says nothing that a reader could miss; letterheads are full of them. */
function isLine(drawing: Xml): boolean {
  const drawn = [...all(drawing, 'a:prstGeom')]
  if (drawn.length > 0) return drawn.every(({ attrs }) => /line|connector/i.test(attrs.prst ?? ''))
  const shapes = /^v:(shape|rect|roundrect|oval|arc|curve|polyline|image)$/
  const isShape = ({ name, attrs }: Xml): boolean =>
    shapes.test(name) && attrs['o:connectortype'] === undefined && attrs['o:hr'] === undefined
  const anyShape = (element: Xml): boolean => isShape(element) || elements(element).some(anyShape)
  return drawing.name !== 'w:drawing' && !anyShape(drawing) && !saysSomething(drawing) && child(drawing, 'o:OLEObject') === undefined
}
