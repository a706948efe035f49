import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { composeWord, unpackWord } from '#content/editing/word.ts'
import { zipOf } from './zip.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const names = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: office,
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  dgm: 'http://schemas.openxmlformats.org/drawingml/2006/diagram',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  v: 'urn:schemas-microsoft-com:vml',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  wpg: 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup',
}
const declared = Object.entries(names)
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('')

/** What stands within each part's outermost element; `links` are relations of the body, by id. */
export interface WordParts {
  body: string
  styles?: string
  numbering?: string
  footnotes?: string
  comments?: string
  links?: Record<string, { type: string; target: string; outside?: boolean }>
  files?: Record<string, Buffer>
}

/** A Word document as far as its parts are given. */
export function wordOf({ body, links = {}, files = {}, ...others }: WordParts): Buffer {
  const parts = Object.entries(others).filter(([, content]) => content !== undefined)
  const relations = [
    ...parts.map(([kind]) => `<Relationship Id="${kind}" Type="${office}/${kind}" Target="${kind}.xml"/>`),
    ...Object.entries(links).map(
      ([id, { type, target, outside }]) =>
        `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${outside ? ' TargetMode="External"' : ''}/>`,
    ),
  ]
  const overrides = ['document', ...parts.map(([kind]) => kind)].map(
    (kind) =>
      `<Override PartName="/word/${kind}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`,
  )
  const entries: Record<string, string | Buffer> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/>${overrides.join('').replace('document+xml', 'document.main+xml')}</Types>`,
    '_rels/.rels': relationsOf([`<Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/>`]),
    'word/_rels/document.xml.rels': relationsOf(relations),
    'word/document.xml': `<w:document${declared}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(parts.map(([kind, content]) => [`word/${kind}.xml`, `<w:${kind}${declared}>${content}</w:${kind}>`])),
    ...files,
  }
  return zipOf(Object.entries(entries).map(([name, content]) => ({ name, content: Buffer.from(content) })))
}

const relationsOf = (relations: string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`

/** A document taken apart and put together, as its draft would be; its pictures are `/media/0.png`, `/media/1.png` … */
export async function readWord(document: Buffer) {
  const folder = await mkdtemp(join(tmpdir(), 'cong-lang-word-'))
  const path = join(folder, 'a.docx')
  await writeFile(path, document)
  const unpacked = await unpackWord(path)
  await rm(folder, { recursive: true })
  if ('fault' in unpacked) throw new Error(unpacked.fault)
  return composeWord({ ...unpacked, addresses: unpacked.pictures.map((_, i) => `/media/${i}.png`) })
}

/** A paragraph; `properties` is what stands in its `w:pPr`. */
export const paragraph = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${text === '' ? '' : `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`}</w:p>`

/** An item of a list. */
export const item = (text: string, level = 0, list = 1) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
