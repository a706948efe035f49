import type { Element } from './read-html.ts'

/** A cell with the room it takes. `element` is undefined where a row begins behind nothing. */
export interface Cell {
  element?: Element
  colspan: number
  rowspan: number
}

/** More columns or rows than that in one cell are no table's. */
const most = 100

/** The rows of a table that hold cells, each cell where it stood: rows without any leave their part of what spans them. */
export function gridOf(rows: { element: Element; cells: Element[] }[]): Cell[][] {
  const spanned: number[] = []
  const grid: Cell[][] = []
  const open: { cell: Cell; until: number }[] = []
  for (const [y, { element, cells }] of rows.entries()) {
    const row = cells.map((cell) => ({ element: cell, colspan: span(cell, 'colspan'), rowspan: span(cell, 'rowspan') }))
    if (row.length === 0) for (const { cell, until } of open) if (until > y) cell.rowspan--
    spanned[y] = open.filter(({ until }) => until > y).reduce((sum, { cell }) => sum + cell.colspan, 0)
    open.push(...row.filter(({ rowspan }) => rowspan > 1).map((cell) => ({ cell, until: y + cell.rowspan })))
    for (let i = open.length - 1; i >= 0; i--) if (open[i]!.until <= y) open.splice(i, 1)
    grid.push(beginsLater(element, cells) ? [{ colspan: 0, rowspan: 1 }, ...row] : row)
  }
  const width = Math.max(0, ...grid.map((row, y) => widthOf(row) + spanned[y]!))
  for (const [y, row] of grid.entries()) if (row[0]?.colspan === 0) row[0].colspan = Math.min(most, width - widthOf(row) - spanned[y]!)
  return grid.map((row) => row.filter(({ colspan }) => colspan > 0)).filter((row) => row.length > 0)
}

const widthOf = (row: Cell[]) => row.reduce((sum, { colspan }) => sum + colspan, 0)

const span = ({ attribs }: Element, name: 'colspan' | 'rowspan') => Math.max(1, Math.min(Math.floor(Number(attribs[name] ?? 1)) || 1, most))

/** Word says how far from the left such a row begins; mostly, but not always, an empty cell stands there as well. */
const beginsLater = ({ attribs: { style = '' } }: Element, [first]: Element[]) =>
  /mso-row-margin-left:\s*\.?[1-9]/.test(style) && !/mso-cell-special:\s*placeholder/.test(first?.attribs.style ?? '')
