type Cell = string | number | undefined

/** A table in Markdown that can be read on a terminal too; the first column holds names. */
export function table(head: string[], rows: Cell[][]): string {
  const cells = [head, ...rows.map((row) => row.map(show))]
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)))
  const line = (row: string[]) =>
    `| ${widths.map((width, i) => (i ? (row[i] ?? '').padStart(width) : row[0]!.padEnd(width))).join(' | ')} |`
  const rule = `|${widths.map((width, i) => (i ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2))).join('|')}|`
  const [first, ...others] = cells.map(line)
  return [first, rule, ...others].join('\n')
}

/** Three digits say enough. */
function show(cell: Cell): string {
  if (typeof cell !== 'number') return cell ?? ''
  // Nothing was answered in that time.
  if (!Number.isFinite(cell)) return '–'
  return cell >= 100 ? Math.round(cell).toLocaleString('en') : String(Number(cell.toPrecision(3)))
}
