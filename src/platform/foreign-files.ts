import { type FileTypeResult, fileTypeFromBlob } from 'file-type'
import type { Words } from '#locales/index.ts'

/** What a file is that is not taken where it was sent: a key of `t.foreignFiles`, and its name for people. */
export interface ForeignFile {
  group: ForeignGroup
  name: string
}

export type ForeignGroup =
  | 'macros'
  | 'template'
  | 'slideShow'
  | 'binarySheet'
  | 'richText'
  | 'apple'
  | 'drawing'
  | 'flatXml'
  | 'document'
  | 'picture'
  | 'heic'
  | 'otherPicture'
  | 'svg'
  | 'mail'
  | 'archive'
  | 'video'
  | 'audio'
  | 'program'
  | 'webPage'
  | 'plainText'
  | 'book'
  | 'font'
  | 'data'

/** Names that people know better than the end. */
const spoken: Record<string, string> = {
  ...{ jpg: 'JPEG', tif: 'TIFF', jp2: 'JPEG 2000', jpx: 'JPEG 2000', jpm: 'JPEG 2000', j2c: 'JPEG 2000', jxl: 'JPEG XL', jxr: 'JPEG XR' },
  ...{ psd: 'Photoshop (PSD)', dwg: 'AutoCAD (DWG)', odg: 'OpenDocument', macho: 'macOS', elf: 'Linux', doc: 'Word', docx: 'Word' },
  ...{ xls: 'Excel', xlsx: 'Excel', ppt: 'PowerPoint', pptx: 'PowerPoint', pages: 'Pages', numbers: 'Numbers', key: 'Keynote' },
}

const named = (group: ForeignGroup, names: string): [string, ForeignFile][] =>
  names.split(' ').map((ext) => [ext, { group, name: spoken[ext] ?? ext.toUpperCase() }])

/** By the end that the content has by rights, whatever the name. */
const byEnd = new Map<string, ForeignFile>([
  ...named('macros', 'docm dotm xlsm xltm pptm potm ppsm xlam ppam'),
  ...named('template', 'dotx xltx potx ott ots otp otg'),
  ...named('slideShow', 'ppsx'),
  ...named('binarySheet', 'xlsb'),
  ...named('richText', 'rtf'),
  ...named('apple', 'pages numbers key'),
  ...named('drawing', 'odg vsdx dwg dxf skp stl blend fbx glb indd ps eps'),
  ...named('document', 'pdf doc docx xls xlsx ppt pptx odt ods odp zip'),
  ...named('picture', 'jpg png apng gif webp avif tif'),
  ...named('heic', 'heic'),
  ...named('otherPicture', 'bmp ico cur icns jp2 jpx jpm mj2 j2c jls jxl jxr psd xcf bpg flif cr2 cr3 nef arw dng orf raf rw2'),
  ...named('svg', 'svg'),
  ...named('mail', 'msg eml pst'),
  ...named('archive', '7z rar tar gz tar.gz bz2 xz zst lz lz4 lzh arj ace cab ar cpio iso dmg asar'),
  ...named('program', 'exe elf macho class jar apk xpi crx msi deb rpm wasm swf lnk reg chm dat nes alias'),
  ...named('book', 'epub mobi'),
  ...named('font', 'ttf otf ttc woff woff2 eot'),
  ...named('data', 'sqlite mdb ics vcf shp parquet avro arrow pcap icc dcm'),
])

/** What content that `file-type` named (or could not name) is; undefined when nobody here knows it. */
export async function foreignFile(content: Blob, type?: FileTypeResult): Promise<ForeignFile | undefined> {
  const known = type ?? (await fileTypeFromBlob(content))
  if (known?.ext === 'cfb') return { group: 'document', name: 'Office' }
  const kind = known && known.ext !== 'xml' ? ofType(known) : undefined
  return kind ?? ofText(Buffer.from(await content.slice(0, longestHead).arrayBuffer()))
}

const longestHead = 4096

/** As a fault of a form's field, from which `sayForeign` makes a sentence. */
export const foreignFault = ({ group, name }: ForeignFile): string => `foreign:${group}:${name}`

/** What the file is, and what to do instead; undefined when the fault is another one. */
export function sayForeign({ foreignFiles: { is, instead, asPicture } }: Words, fault: string, sentAs: 'picture' | 'attachment') {
  const [kind, group, name = ''] = fault.split(':') as [string, ForeignGroup, string?]
  if (kind !== 'foreign') return undefined
  const isPicture = group === 'otherPicture' || group === 'heic' || group === 'svg'
  const way = sentAs === 'attachment' || isPicture ? instead[group] : asPicture[group === 'document' ? 'document' : 'other']
  return `${is[group](name)} ${way}`
}

function ofType({ ext, mime }: FileTypeResult): ForeignFile | undefined {
  const known = byEnd.get(ext)
  if (known) return known
  if (mime.startsWith('video/')) return { group: 'video', name: ext.toUpperCase() }
  if (mime.startsWith('audio/')) return { group: 'audio', name: ext.toUpperCase() }
  return mime.startsWith('image/') ? { group: 'otherPicture', name: ext.toUpperCase() } : undefined
}

/** The kind that a file's end stands for, for boxes that are told apart by what lies in them. */
export const foreignByEnd = (ext: string): ForeignFile | undefined => byEnd.get(ext)

/** How texts begin, in the order in which they are looked for. */
const texts: [RegExp, ForeignGroup, string][] = [
  [/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*(?:<!doctype svg[^>]*>\s*)?<(?:\w+:)?svg[\s>]/i, 'svg', 'SVG'],
  [/<office:document[\s>]|<\?mso-application\b|<(?:\w+:)?(?:wordDocument|Workbook|package)\s/i, 'flatXml', 'XML'],
  [/^\s*(?:<!--[^>]*-->\s*)*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|meta|script|table|style)\b/i, 'webPage', 'HTML'],
  [/^(?:MIME-Version|Received|Return-Path|Delivered-To|Message-ID|X-[\w-]+):\s|^From:[^\n]*\r?\n[\s\S]*^Subject:/im, 'mail', 'EML'],
  [/^\s*%!PS/, 'drawing', 'PostScript'],
  [/^\s*0\r?\nSECTION\r?\n/, 'drawing', 'DXF'],
  [/^#!|^@echo off\b/i, 'program', 'SCRIPT'],
]

function ofText(head: Buffer): ForeignFile | undefined {
  if (head.length === 0) return undefined
  const text = decode(head)
  if (text === undefined) return undefined
  const found = texts.find(([beginning]) => beginning.test(text))
  return found ? { group: found[1], name: found[2] } : { group: 'plainText', name: 'TXT' }
}

/** Undefined when it is no text. */
function decode(head: Buffer): string | undefined {
  const isWide = head.length >= 2 && [0xfffe, 0xfeff].includes(head.readUInt16LE(0))
  const text = new TextDecoder(isWide ? (head[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(head)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no text has
  return /[\u0000-\u0008\u000e-\u001a]/.test(text) ? undefined : text
}
