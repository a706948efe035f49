import { openAsBlob } from 'node:fs'
import type { Threads } from '#platform/threads.ts'

/** What a PDF turned out to be. */
export type PdfReading = 'text' | 'scan' | 'broken' | 'locked'

const pagesRead = 12
/** Fewer letters than this on a page are a stamp or a page number. */
const lettersOfText = 20
const seconds = 20

/** Reads a PDF in a thread. @returns undefined when it could not be told within the bounds */
export async function askPdf(threads: Threads, path: string): Promise<PdfReading | undefined> {
  try {
    return await threads.run<PdfReading>(path, 'readPdf', seconds)
  } catch {
    return undefined
  }
}

/** Of a large file it reads no more than those pages, and runs nothing that is in it. */
const onlyWhatIsAsked = { disableAutoFetch: true, disableStream: true, isEvalSupported: false, useSystemFonts: true, verbosity: 0 }

/** Whether the first pages hold letters or only pictures of them. */
export async function readPdf(path: string): Promise<PdfReading> {
  try {
    return await withPdf(path, async ({ numPages, textOf }) => {
      const pages = Math.min(numPages, pagesRead)
      let letters = 0
      for (let n = 1; n <= pages; n++) letters += (await textOf(n)).replace(/\s/g, '').length
      return letters < lettersOfText * pages ? 'scan' : 'text'
    })
  } catch (error) {
    return (error as Error).name === 'PasswordException' ? 'locked' : 'broken'
  }
}

/** A PDF that is open. */
export interface OpenPdf {
  numPages: number
  /** What stands on a page, counted from 1. */
  textOf(page: number): Promise<string>
}

/** Opens a PDF for as long as `use` takes, and reads no more of the file than it asks for. */
export async function withPdf<T>(path: string, use: (pdf: OpenPdf) => Promise<T>): Promise<T> {
  const { getResolvedPDFJS } = await import('unpdf')
  const { getDocument, PDFDataRangeTransport } = await getResolvedPDFJS()
  let opening: ReturnType<typeof getDocument> | undefined
  try {
    const file = await openAsBlob(path)
    const range = new PDFDataRangeTransport(file.size, null)
    // Nobody waits for this: a file that is gone meanwhile ends the reading.
    range.requestDataRange = (begin: number, end: number) =>
      void file
        .slice(begin, end)
        .arrayBuffer()
        .then((bytes) => range.onDataRange(begin, new Uint8Array(bytes)))
        .catch(() => opening?.destroy())
    opening = getDocument({ range, ...onlyWhatIsAsked })
    const pdf = await opening.promise
    const textOf = async (n: number) => {
      const page = await pdf.getPage(n)
      const { items } = await page.getTextContent()
      page.cleanup()
      return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')
    }
    return await use({ numPages: pdf.numPages, textOf })
  } finally {
    await opening?.destroy().catch(() => undefined)
  }
}
