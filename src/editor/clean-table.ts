import { type Element, type HtmlNode, isElement } from './read-html.ts'

type Write = (nodes: HtmlNode[]) => string

/** A table with its merged cells; a caption becomes the paragraph above. */
export function writeTable(element: Element, write: Write): string {
  const rows = rowsOf(element).map((row) => row.children.filter((cell): cell is Element => isElement(cell) && /^t[hd]$/.test(cell.name)))
  const filled = rows.filter((cells) => cells.length > 0)
  if (filled.length === 0) return ''
  const captions = element.children.filter((child): child is Element => isElement(child) && child.name === 'caption')
  return (
    captions.map((caption) => `<p>${write(caption.children)}</p>`).join('') +
    `<table>${filled.map((cells, i) => tableRow(cells, i === 0 && filled.length > 1, write)).join('')}</table>`
  )
}

const rowsOf = (element: Element): Element[] =>
  element.children.flatMap((child) =>
    !isElement(child) ? [] : child.name === 'tr' ? [child] : /^t(head|body|foot)$/.test(child.name) ? rowsOf(child) : [],
  )

/** A first row that is all bold was meant as the header, which Word and LibreOffice cannot say. */
function tableRow(cells: Element[], first: boolean, write: Write): string {
  const written = cells.map((cell) => ({ cell, html: onlyParagraph(write(cell.children)) }))
  const said = written.filter(({ html }) => html.trim() !== '')
  const header =
    first &&
    said.length > 0 &&
    said.every(({ cell, html }) => cell.name === 'th' || /^\s*<strong>(?:(?!<\/strong>).)*<\/strong>\s*$/s.test(html))
  return `<tr>${written.map(({ cell, html }) => tableCell(cell, header ? html.replace(/<\/?strong>/g, '') : html, header)).join('')}</tr>`
}

const onlyParagraph = (html: string) => /^\s*<p>((?:(?!<p>).)*)<\/p>\s*$/s.exec(html)?.[1] ?? html

function tableCell({ name, attribs }: Element, html: string, header: boolean): string {
  const tag = header || name === 'th' ? 'th' : 'td'
  const spans = (['colspan', 'rowspan'] as const)
    .map((span) => [span, Math.min(Number(attribs[span] ?? 1) || 1, 100)] as const)
    .filter(([, count]) => count > 1)
    .map(([span, count]) => ` ${span}="${count}"`)
  return `<${tag}${tag === 'th' ? ` scope="${header ? 'col' : 'row'}"` : ''}${spans.join('')}>${html}</${tag}>`
}
