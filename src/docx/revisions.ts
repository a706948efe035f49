import { child, lost, rewrite, saysSomething } from './tree.ts'
import { isXml, type Xml } from './xml.ts'

/** The document as if every tracked change had been accepted. */
export function acceptRevisions(story: Xml): void {
  rewrite(story, accepted)
  joinParagraphs(story)
  rewrite(story, (element) => void joinParagraphs(element))
}

function accepted(element: Xml): (Xml | string)[] | undefined {
  const { name, children } = element
  // Without anything in it, it says of the end of its paragraph what became of it.
  if (/^w:(ins|moveTo)$/.test(name)) return children
  if (name === 'w:moveFrom' && children.length > 0) return []
  if (name === 'w:del' && children.length > 0) return deleted(element)
  if (name === 'w:tr' && child(child(element, 'w:trPr'), 'w:del')) return deleted(element)
  if (name === 'w:tc' && child(child(element, 'w:tcPr'), 'w:cellDel')) return deleted(element)
  return undefined
}

const deleted = (element: Xml) => (saysSomething(element) ? [lost('deletions')] : [])

/** A paragraph whose end was deleted goes on in the next. */
function joinParagraphs(container: Xml): void {
  const { children } = container
  if (!children.some((one) => isXml(one) && endDeleted(one))) return
  const kept: Xml['children'] = []
  let waiting: Xml['children'] = []
  for (const [i, one] of children.entries()) {
    if (!isXml(one) || one.name !== 'w:p') kept.push(one)
    else if (endDeleted(one) && children.slice(i + 1).some((next) => isXml(next) && next.name === 'w:p')) waiting.push(...content(one))
    else {
      kept.push(waiting.length > 0 ? { ...one, children: [...properties(one), ...waiting, ...content(one)] } : one)
      waiting = []
    }
  }
  container.children = kept
}

function endDeleted(paragraph: Xml): boolean {
  const end = paragraph.name === 'w:p' ? child(child(paragraph, 'w:pPr'), 'w:rPr') : undefined
  return (child(end, 'w:del') ?? child(end, 'w:moveFrom')) !== undefined
}

const isProperties = (one: Xml | string) => isXml(one) && one.name === 'w:pPr'
const properties = ({ children }: Xml) => children.filter(isProperties)
const content = ({ children }: Xml) => children.filter((one) => !isProperties(one))
