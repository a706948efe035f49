import { onlyCharacters } from './characters.ts'

/**
 * One line of a CSV file (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV
 * injection).
 */
export const csvLine = (cells: string[]): string => `${cells.map(csvCell).join(',')}\r\n`

/** Tells spreadsheets that the file is UTF-8. */
export const csvStart = '\uFEFF'

function csvCell(text: string): string {
  const clean = onlyCharacters(text)
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(clean) ? `'${clean}` : clean
  return `"${safe.replaceAll('"', '""')}"`
}
