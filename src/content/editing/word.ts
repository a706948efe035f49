import { openAsBlob } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { parseDocument } from 'htmlparser2'
import mammoth from 'mammoth'
import { itemStyle, signStyle } from '#docx/numbers.ts'
import { prepare } from '#docx/prepare.ts'
import { cleanHtml } from '#editor/clean-html.ts'
import { cleanNodes } from '#editor/clean-nodes.ts'
import { writeAnew } from '#editor/document.ts'
import { type HtmlNode, isElement, readHtml, textOf } from '#editor/read-html.ts'
import { schema } from '#editor/schema.ts'
import { Invalid } from '#platform/errors.ts'
import { cleanText, type TextNote } from '#platform/text/clean.ts'
import { repairLine } from '#platform/text/vietnamese.ts'
import { BadZip, checkZip } from '#platform/zip.ts'

/** What a document holds, its pictures apart: `<img src="/media/word-3">` is the fourth of them. */
export interface Unpacked {
  html: string
  pictures: { content: Uint8Array; alt: string }[]
}

export interface WordArticle {
  /** Empty when the document begins with no heading. */
  title: string
  lead: string
  /** Markdown. */
  body: string
  notes: TextNote[]
  lostPictures: number
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

/** The article: title, lead, headings, lists, tables with their merged cells. `addresses` of its pictures, empty for those that are lost. */
export function composeWord({ html, addresses }: { html: string; addresses: string[] }): WordArticle {
  const placed = html.replace(/ src="\/media\/word-(\d+)"/g, (_, n) => ` src="${addresses[n] ?? ''}"`)
  const { title, lead, rest } = splitHead(parseDocument(placed).children)
  const cleaned = cleanHtml({ children: rest })
  const { nodes, notes } = cleanNodes(readHtml(cleaned.html))
  const body = nodes.length > 0 ? writeAnew(schema.nodes.doc!.create(null, nodes)) : ''
  const lost = addresses.filter((address) => address === '').length
  return { title: line(title), lead: line(lead), body, notes, lostPictures: lost + cleaned.left.pictures }
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
    throw new Invalid({ word: error.reason === 'tooLarge' ? 'tooLarge' : 'notWord' })
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
    const { value } = await mammoth.convertToHtml({ buffer: await prepare(buffer) }, { styleMap: styles, convertImage })
    return { html: value, pictures }
  } catch {
    throw new Invalid({ word: 'notWord' })
  }
}

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
