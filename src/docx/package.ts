import { posix } from 'node:path'
import JSZip from 'jszip'
import { elements } from './tree.ts'
import { readXml, writeXml, type Xml } from './xml.ts'

/** A .docx: parts that know each other by what they are. */
export interface Package {
  /** The part that the document is, or one that it leads to (`styles`, `footnotes`). */
  read(kind: string): Promise<Xml | undefined>
  /** All parts of a kind that the document leads to, by the id it knows each by. */
  readAll(kind: string): Promise<Map<string, Xml>>
  write(kind: string, part: Xml): void
  toBuffer(): Promise<Buffer>
}

export async function openPackage(file: Buffer): Promise<Package> {
  const zip = await JSZip.loadAsync(file)
  const main = (await relations(zip, '')).find(({ kind }) => kind === 'officeDocument')?.path ?? 'word/document.xml'
  const related = await relations(zip, main)
  const pathOf = (kind: string) =>
    kind === 'document' ? main : (related.find((one) => one.kind === kind)?.path ?? posix.join(posix.dirname(main), `${kind}.xml`))
  return {
    read: (kind) => readPart(zip, pathOf(kind)),
    readAll: async (kind) => {
      const parts = new Map<string, Xml>()
      for (const { id, path } of related.filter((one) => one.kind === kind)) parts.set(id, (await readPart(zip, path))!)
      return parts
    },
    write: (kind, part) => void zip.file(pathOf(kind), writeXml(part)),
    toBuffer: () => zip.generateAsync({ type: 'nodebuffer' }),
  }
}

/** What a part leads to within the package. */
async function relations(zip: JSZip, part: string): Promise<{ id: string; kind: string; path: string }[]> {
  const { dir, base } = posix.parse(part)
  const found: { id: string; kind: string; path: string }[] = []
  for (const { attrs } of elements(await readPart(zip, posix.join(dir, '_rels', `${base}.rels`)), undefined)) {
    const kind = posix.basename(attrs.Type ?? '')
    const target = posix.join('/', dir, attrs.Target ?? '').slice(1)
    const path = attrs.Target?.startsWith('/') ? attrs.Target.slice(1) : target
    if (attrs.TargetMode !== 'External' && zip.file(path)) found.push({ id: attrs.Id ?? '', kind, path })
  }
  return found
}

async function readPart(zip: JSZip, path: string): Promise<Xml | undefined> {
  const text = await zip.file(path)?.async('string')
  return text === undefined ? undefined : readXml(text)
}
