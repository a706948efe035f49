import { type Element, type HtmlNode, isElement } from './read-html.ts'
import { type Cell, gridOf } from './table-grid.ts'

interface Writing {
  write(nodes: HtmlNode[]): string
  /** Whether a row or a cell is not to be seen. */
  leftOut(element: Element): boolean
}

/** A table with its merged cells; a caption becomes the paragraph above. */
export function writeTable(element: Element, writing: Writing): string {
  const rows = rowsOf(element)
    .filter((row) => !writing.leftOut(row))
    .map((row) => ({ element: row, cells: within(row, /^t[hd]$/).filter((cell) => !writing.leftOut(cell)) }))
  const grid = gridOf(rows)
  const captions = within(element, /^caption$/).map((caption) => `<p>${writing.write(caption.children)}</p>`)
  if (grid.length === 0) return captions.join('')
  return `${captions.join('')}<table>${grid.map((cells, i) => tableRow(cells, i === 0 && grid.length > 1, writing)).join('')}</table>`
}

const rowsOf = (element: Element): Element[] =>
  within(element, /^(tr|thead|tbody|tfoot)$/).flatMap((part) => (part.name === 'tr' ? [part] : rowsOf(part)))

/** The parts of a table, also where a `<font>` or a form stands around them; never those of a table in it. */
const within = (element: Element, wanted: RegExp): Element[] =>
  element.children.flatMap((child) => {
    if (!isElement(child)) return []
    if (wanted.test(child.name)) return [child]
    return /^(table|caption|colgroup|col|t[hdr]|thead|tbody|tfoot)$/.test(child.name) ? [] : within(child, wanted)
  })

/** A first row that is all bold was meant as the header, which Word and LibreOffice cannot say. */
function tableRow(cells: Cell[], first: boolean, { write }: Writing): string {
  const written = cells.map((cell) => ({ cell, html: onlyParagraph(write(cell.element?.children ?? [])) }))
  const said = written.filter(({ html }) => html.trim() !== '')
  const header = first && said.length > 0 && said.every(({ cell, html }) => cell.element?.name === 'th' || isBold(html))
  return `<tr>${written.map(({ cell, html }) => tableCell(cell, header ? html.replace(/<\/?strong>/g, '') : html, header)).join('')}</tr>`
}

const isBold = (html: string) => /^\s*(<a id="[^"]*"><\/a>)*<strong>(?:(?!<\/strong>).)*<\/strong>\s*$/s.test(html)

const onlyParagraph = (html: string) => /^\s*<p>((?:(?!<p>).)*)<\/p>\s*$/s.exec(html)?.[1] ?? html

function tableCell({ element, colspan, rowspan }: Cell, html: string, header: boolean): string {
  const tag = header || element?.name === 'th' ? 'th' : 'td'
  const spans = Object.entries({ colspan, rowspan })
    .filter(([, count]) => count > 1)
    .map(([span, count]) => ` ${span}="${count}"`)
  return `<${tag}${tag === 'th' ? ` scope="${header ? 'col' : 'row'}"` : ''}${spans.join('')}>${html}</${tag}>`
}
