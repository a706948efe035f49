import { child, elements, isOn, isProperties, lost, make, rewrite, run, saysSomething } from './tree.ts'
import { isXml, type Xml } from './xml.ts'

/** What whoever reads the document next takes as it is. */
const known = new Set(
  `w:body w:p w:r w:t w:sdtContent w:rubyBase w:rt w:tbl w:tr w:tc w:tab w:br w:hyperlink w:drawing w:fldChar w:instrText
  w:bookmarkStart w:bookmarkEnd w:noBreakHyphen w:softHyphen w:footnoteReference w:endnoteReference w:sectPr w:tblGrid
  lost`.split(/\s+/),
)

/** Leaves the content of everything that only stands around it: controls, tags, directions of writing, whatever Word may think of next. */
export const openContainers = (story: Xml): void =>
  rewrite(
    story,
    (element) => {
      const { name, children } = element
      if (known.has(name) || isProperties(element)) return undefined
      if (name === 'w:sdt') return contentOf(element)
      if (name === 'w:ruby') return [...within(element, 'w:rubyBase'), run(' ('), ...within(element, 'w:rt'), run(')')]
      if (name === 'w:cr') return [make('w:br')]
      if (name === 'w:ptab') return [make('w:tab')]
      if (name === 'w:commentReference') return [lost('comments')]
      if (/^w:(altChunk|subDoc)$/.test(name)) return [lost('inserted')]
      if (saysSomething(element) || elements(element).length > 0) return children.filter((one) => isXml(one) && !isProperties(one))
      return isMark(name) ? [] : [lost('unknown')]
    },
    isClosed,
  )

const isClosed = (element: Xml) => /^w:(drawing|fldChar|tblGrid)$/.test(element.name) || isProperties(element)

const within = (element: Xml, name: string) => child(element, name)?.children ?? []

/** A control shows its content; a box to tick that shows none shows its state. */
function contentOf(control: Xml): Xml['children'] {
  const content = child(control, 'w:sdtContent')?.children ?? []
  const box = child(child(control, 'w:sdtPr'), 'w14:checkbox')
  if (!box || saysSomething(control)) return content
  return [run(isOn(box, 'w14:checked') ? '☒' : '☐')]
}

/** Places, not content: of comments, moves, spelling, pages. */
const isMark = (name: string) =>
  /(Start|End|Ref|Break|Separator|separator|Err|Num|nil)$/.test(name) ||
  /^w:(day|month|year)(Long|Short)$/.test(name) ||
  !/^(w|m|mc|w14):/.test(name)
