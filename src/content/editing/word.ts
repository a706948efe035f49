import { openAsBlob } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { parseDocument } from 'htmlparser2'
import mammoth from 'mammoth'
import { itemStyle, signStyle } from '#docx/numbers.ts'
import { prepare } from '#docx/prepare.ts'
import type { Lost } from '#docx/tree.ts'
import { cleanHtml } from '#editor/clean-html.ts'
import { cleanNodes } from '#editor/clean-nodes.ts'
import { writeAnew } from '#editor/document.ts'
import { type Left, lastWords, noteLeft } from '#editor/left.ts'
import { type HtmlNode, isElement, readHtml, textOf } from '#editor/read-html.ts'
import { schema } from '#editor/schema.ts'
import { Invalid } from '#platform/errors.ts'
import { cleanText, type TextNote } from '#platform/text/clean.ts'
import { repairLine } from '#platform/text/vietnamese.ts'
import { BadZip, checkZip } from '#platform/zip.ts'

/** What a document holds, its pictures apart: `<img src="/media/word-3">` is the fourth of them. */
export interface Unpacked {
  html: string
  left: Left<Lost>
  pictures: { content: Uint8Array; alt: string }[]
}

export interface WordArticle {
  /** Empty when the document begins with no heading. */
  title: string
  lead: string
  /** Markdown. */
  body: string
  notes: TextNote[]
  left: Left<Lost>
}

/** Inflated, a document of hundreds of pages with photographs stays far below. */
const limits = { entries: 3000, bytes: 200 * 1024 * 1024 }

/** Items of lists become what Word itself puts on the clipboard. */
const styles = [
  ...Array.from({ length: 9 }, (_, i) => `p.${itemStyle(i + 1)} => p[style='mso-list:l0 level${i + 1} lfo1']:fresh`),
  `r.${signStyle} => span[style='mso-list:Ignore']`,
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  'u => u',
]

/** Takes a .docx apart; it takes seconds, so it runs in a thread. @returns the fault as a key of `t.wordFaults` */
export async function unpackWord(path: string): Promise<Unpacked | { fault: string }> {
  try {
    await checkFile(await openAsBlob(path))
    return await toHtml(await readFile(path))
  } catch (error) {
    if (error instanceof Invalid) return { fault: error.faults.word ?? 'notWord' }
    throw error
  }
}

/** `addresses` of its pictures, empty for those that are lost. */
interface Composed {
  html: string
  addresses: string[]
  left: Left<Lost>
}

/** The article: title, lead, headings, lists, tables with their merged cells. */
export function composeWord({ html, addresses, left }: Composed): WordArticle {
  const placed = html.replace(/<img [^<>]*src="\/media\/word-(\d+)"[^<>]*>/g, (picture, n, at) => {
    if (!addresses[n]) noteLeft(left, 'pictures', () => wordsBefore(html, at))
    return picture.replace(`/media/word-${n}"`, `${addresses[n] ?? ''}"`)
  })
  const { title, lead, rest } = splitHead(parseDocument(placed).children)
  const cleaned = cleanHtml({ children: rest })
  const { nodes, notes } = cleanNodes(readHtml(cleaned.html))
  const body = nodes.length > 0 ? writeAnew(schema.nodes.doc!.create(null, nodes)) : ''
  return { title: line(title), lead: line(lead), body, notes, left }
}

const line = (text: string) => repairLine(cleanText(text).text)

async function checkFile(file: Blob): Promise<void> {
  // What Word wrote until 2003, and what it writes with a password.
  const begin = Buffer.from(await file.slice(0, 4).arrayBuffer())
  if (begin.equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) throw new Invalid({ word: 'oldWord' })
  try {
    await checkZip(file, limits)
  } catch (error) {
    if (!(error instanceof BadZip)) throw error
    throw new Invalid({ word: error.reason === 'tooLarge' || error.reason === 'climbs' ? error.reason : 'notWord' })
  }
}

async function toHtml(buffer: Buffer): Promise<Unpacked> {
  const pictures: Unpacked['pictures'] = []
  const convertImage = mammoth.images.imgElement(async (image) => {
    const content = await image.readAsBuffer()
    const place = pictures.push({ content, alt: (image as { altText?: string }).altText ?? '' }) - 1
    return { src: `/media/word-${place}` }
  })
  try {
    const { docx, left } = await prepare(buffer)
    const { value, messages } = await mammoth.convertToHtml({ buffer: docx }, { styleMap: styles, convertImage })
    for (const { message } of messages) noteMessage(left, message)
    return { html: value, pictures, left }
  } catch {
    throw new Invalid({ word: 'notWord' })
  }
}

/** What mammoth says it left out; of styles it does not know it says much that loses nothing. */
function noteMessage(left: Left<Lost>, message: string): void {
  const kind = /image|imagedata|picture|blip/i.test(message) ? 'pictures' : /cell merging/.test(message) ? 'merging' : 'unknown'
  const harmless = /style|is unlikely to display/i.test(message)
  if (!harmless) noteLeft<Lost>(left, kind, () => '')
}

const wordsBefore = (html: string, at: number) =>
  lastWords(textOf(parseDocument(html.slice(Math.max(0, at - 2000), at).replace(/^[^<]*>/, ''))))

/** The first heading of the first level is the title; a paragraph below it that is a subtitle or all bold is the lead. */
function splitHead(children: HtmlNode[]): { title: string; lead: string; rest: HtmlNode[] } {
  const said = children.filter((child) => textOf(child).trim() !== '' || (isElement(child) && child.name !== 'p') || holdsPicture(child))
  const [first, second] = said
  if (!first || !isElement(first) || first.name !== 'h1') return { title: '', lead: '', rest: children }
  if (!second || !isLead(second)) return { title: textOf(first), lead: '', rest: said.slice(1) }
  return { title: textOf(first), lead: textOf(second), rest: said.slice(2) }
}

function isLead(node: HtmlNode): boolean {
  if (!isElement(node) || node.name !== 'p' || holdsPicture(node)) return false
  if (node.attribs.class === 'subtitle') return true
  return node.children.every((child) => textOf(child).trim() === '' || (isElement(child) && child.name === 'strong'))
}

const holdsPicture = (node: HtmlNode): boolean => isElement(node) && (node.name === 'img' || node.children.some(holdsPicture))
