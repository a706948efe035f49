import { zipOf } from './zip.ts'

/** A PDF that shows each of these texts on a page of its own; a page without any is what a scanner makes. */
export function pdfOf(...texts: string[]): Buffer {
  const font = 3
  const pages = texts.map((text, i) => {
    const content = `BT /F1 12 Tf 40 700 Td (${text}) Tj ET`
    const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * i} 0 R /Resources << /Font << /F1 ${font} 0 R >> >> >>`
    return [page, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`]
  })
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${texts.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')}] /Count ${texts.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flat(),
  ]
  let pdf = '%PDF-1.4\n'
  const places = objects.map((object, i) => {
    const at = pdf.length
    pdf += `${i + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const start = pdf.length
  const count = objects.length + 1
  pdf += `xref\n0 ${count}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(pdf, 'latin1')
}

/** The same with something large in front of its table of contents, that no page shows. */
export function pdfWith(filling: Blob): Blob {
  const pdf = pdfOf(letter)
  const table = pdf.indexOf('xref')
  const before = Buffer.concat([pdf.subarray(0, table), Buffer.from(`6 0 obj\n<< /Length ${filling.size} >>\nstream\n`)])
  const after = '\nendstream\nendobj\n'
  const start = before.length + filling.size + after.length
  const end = pdf.toString('latin1', table).replace(/startxref\n\d+/, `startxref\n${start}`)
  return new Blob([new Uint8Array(before), filling, after, end])
}

/** Text enough for a page that nobody scanned. */
export const letter = 'Kinh gui: Uy ban nhan dan xa. Toi lam don nay de nghi cap nuoc sach cho ho gia dinh.'

/** A Word document as far as its kind goes. */
export const docxOf = (more: Parameters<typeof zipOf>[0] = []): Buffer =>
  zipOf([
    {
      name: '[Content_Types].xml',
      content: Buffer.from(
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
    },
    { name: 'word/document.xml', content: Buffer.from('<w:document/>') },
    ...more,
  ])

/** What Office wrote until 2003: a box with its parts in a directory. */
export const oleOf = (part: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(part, 'utf16le'), Buffer.alloc(512)])
