import { readFile } from 'node:fs/promises'
import { Invalid } from '#platform/errors.ts'
import { type ArticleRecord, readRecord } from './article-record.ts'
import { readLines } from './lines.ts'
import { readMarkdown } from './markdown-file.ts'

/** A line of a file, read; or why it cannot be. A Markdown file is one line. */
export type ReadLine =
  | { number: number; record: ArticleRecord; faults?: undefined }
  | { number: number; record?: undefined; faults: Record<string, string> }

/** @throws Error when the file cannot be read */
export async function* readRecords(file: string): AsyncGenerator<ReadLine> {
  if (/\.(md|markdown)$/i.test(file)) {
    const bytes = await readFile(file)
    yield read(1, () => readMarkdown(decode(bytes)))
    return
  }
  for await (const { number, bytes } of readLines(file)) if (!isBlank(bytes)) yield read(number, () => parse(decode(bytes)))
}

function read(number: number, data: () => unknown): ReadLine {
  try {
    return { number, record: readRecord(data()) }
  } catch (error) {
    if (error instanceof Invalid) return { number, faults: error.faults as Record<string, string> }
    throw error
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Invalid({ '': 'notJson' })
  }
}

/** @throws Invalid for text that is not UTF-8, such as of an old Windows code page */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Invalid({ '': 'notUtf8' })
  }
}

/** Nothing but spaces, or the mark at the beginning of a file. */
const isBlank = (bytes: Buffer) => bytes.length < 64 && bytes.toString().replace('\uFEFF', '').trim() === ''
