import { openAsBlob } from 'node:fs'
import type { Kind } from '#attachments/attachment.ts'
import { withPdf } from '#attachments/pdf.ts'
import { readEntries } from '#platform/zip.ts'
import { textOfXml } from './xml-text.ts'

/** What a file says. */
export interface FileText {
  /** Page by page; of a file without pages, all in one. */
  pages: { page: number; content: string }[]
  /** Nothing was left out. */
  whole: boolean
}

/** A book of four hundred pages; who looks for what stands behind opens the file. */
const mostLetters = 800_000
const mostPages = 1000
/** A thread that takes longer is ended, and what it has read is lost. */
const mostSeconds = 40
/** Of a table with a million rows the beginning is read. */
const mostUnpacked = 16 * 1024 * 1024
const limits = { entries: 10_000, bytes: 200 * 1024 * 1024 }

/** Where the words are in what an office program writes; others hold none that can be read. */
const parts: Partial<Record<Kind, RegExp>> = {
  docx: /^word\/(document|footnotes|endnotes|header\d*|footer\d*)\.xml$/,
  xlsx: /^xl\/(sharedStrings|worksheets\/sheet\d+)\.xml$/,
  pptx: /^ppt\/slides\/slide\d+\.xml$/,
  odt: /^content\.xml$/,
  ods: /^content\.xml$/,
  odp: /^content\.xml$/,
}

/** Whether a file of this kind has text that can be read. */
export const isReadable = (kind: Kind): boolean => kind === 'pdf' || parts[kind] !== undefined

/** Reads a file, in a thread. @throws when it is broken or locked */
export const readFileText = ({ path, kind }: { path: string; kind: Kind }): Promise<FileText> =>
  kind === 'pdf' ? readPdfText(path) : readOffice(path, parts[kind] ?? /^$/)

function readPdfText(path: string): Promise<FileText> {
  const until = performance.now() + mostSeconds * 1000
  return withPdf(path, async ({ numPages, textOf }) => {
    const pages: FileText['pages'] = []
    let letters = 0
    for (let page = 1; page <= numPages; page++) {
      if (page > mostPages || letters >= mostLetters || performance.now() > until) return { pages, whole: false }
      const content = plain(await textOf(page)).slice(0, mostLetters - letters)
      letters += content.length
      if (content) pages.push({ page, content })
    }
    return { pages, whole: true }
  })
}

async function readOffice(path: string, part: RegExp): Promise<FileText> {
  const read = await readEntries(await openAsBlob(path), (name) => part.test(name), mostUnpacked, limits)
  const bytes = read.reduce((sum, { length }) => sum + length, 0)
  const text = plain(read.map((xml) => textOfXml(xml.toString('utf8'), mostLetters)).join(' '))
  const content = text.slice(0, mostLetters)
  return { pages: content ? [{ page: 0, content }] : [], whole: bytes < mostUnpacked && content.length < mostLetters }
}

const plain = (text: string) =>
  text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
