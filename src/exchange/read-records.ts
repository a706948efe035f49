import { join } from 'node:path'
import { Invalid } from '#platform/errors.ts'
import { type ArticleRecord, readRecord } from './article-record.ts'
import { decodeUtf8 } from './decode.ts'
import { BadFrontMatter } from './front-matter.ts'
import { readLines } from './lines.ts'
import { readMarkdownFile } from './markdown-files.ts'
import { ourKeys } from './our-keys.ts'
import type { Unclear } from './publication.ts'

/** A line or a Markdown file, read; or why it cannot be. */
export type ReadLine = ReadRecord | UnreadLine

/** `at`: the number of a line or the path of a file. */
export interface ReadRecord {
  at: number | string
  record: ArticleRecord
  untaken: string[]
  unclear: Unclear[]
  /** Signs in the text that only another program understands. */
  signs: string[]
  /** Pictures in the text that are not here. */
  pictures?: string[]
}

export interface UnreadLine {
  at: number | string
  faults: Record<string, string>
  /** In the words of a parser, and in which line of the file. */
  complaint?: { line: number; reason: string }
}

/** The lines of a file. @throws Error when it cannot be read */
export async function* readJsonLines(file: string): AsyncGenerator<ReadLine> {
  for await (const { number, bytes } of readLines(file))
    if (!isBlank(bytes)) yield await read(number, () => ({ given: parse(decodeUtf8(bytes)) }))
}

/** Markdown files in a folder, each as one article. @throws Error when one cannot be read */
export async function* readMarkdownFiles(folder: string, files: string[]): AsyncGenerator<ReadLine> {
  for (const file of files) yield await read(file, () => readMarkdownFile(join(folder, file)))
}

interface Found {
  given: unknown
  drafts?: boolean
  day?: string
  signs?: string[]
}

async function read(at: number | string, find: () => Found | Promise<Found>): Promise<ReadLine> {
  try {
    const { given, drafts, day, signs = [] } = await find()
    if (typeof given !== 'object' || given === null || Array.isArray(given)) throw new Invalid({ '': 'notAnObject' })
    const { data, untaken, unclear } = ourKeys(given, { drafts, day })
    return { at, record: readRecord(data), untaken, unclear, signs }
  } catch (error) {
    if (error instanceof BadFrontMatter) return { at, faults: error.faults as Record<string, string>, complaint: error }
    if (error instanceof Invalid) return { at, faults: error.faults as Record<string, string> }
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

/** Nothing but spaces, or the mark at the beginning of a file. */
const isBlank = (bytes: Buffer) => bytes.length < 64 && bytes.toString().replace('\uFEFF', '').trim() === ''
