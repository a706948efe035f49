import { type FileTypeResult, fileTypeFromBlob } from 'file-type'
import { type ForeignFile, foreignByEnd, foreignFile } from '#platform/foreign-files.ts'
import { BadZip, endsAsZip, type ZipFault } from '#platform/zip.ts'
import { isKind, type Kind } from './attachment.ts'
import { type HeldFault, lookInside } from './inside-zip.ts'
import { readOle } from './ole.ts'
import { foreignZip } from './zip-kinds.ts'

/** Why a file is not taken: a key of `t.attachmentFaults`. */
export type AttachmentFault = 'unknownKind' | 'twoInOne' | 'locked' | 'broken' | 'unpacksTooLarge' | 'pathsClimb' | HeldFault

/** What a file is; or why it is not taken; or that it is of a kind that nobody takes here. */
export type Recognised =
  | { kind: Kind; fault?: undefined; foreign?: undefined }
  | { fault: AttachmentFault; foreign?: undefined }
  | { foreign: ForeignFile; fault?: undefined }

/** Inflated; a full ZIP of photographs stays far below. */
const limits = { entries: 10_000, bytes: 200 * 1024 * 1024 }

/** What a file is, by its content: a name says nothing. It is read piece by piece. */
export async function recognise(file: Blob): Promise<Recognised> {
  const type = await fileTypeFromBlob(file)
  if (type?.ext === 'cfb') return recogniseOle(file)
  if (type?.ext === 'pdf') return (await endsAsZip(file)) ? { fault: 'twoInOne' } : { kind: 'pdf' }
  if (await beginsAsZip(file)) return recogniseZip(file, type)
  const foreign = await foreignFile(file, type)
  return foreign ? { foreign } : { fault: 'unknownKind' }
}

async function recogniseZip(file: Blob, type: FileTypeResult | undefined): Promise<Recognised> {
  if (!(await endsAsZip(file)) || (await beginsAsPdf(file))) return { fault: 'broken' }
  const inside = await lookInside(file, { ...limits }).catch(given)
  if (typeof inside === 'string') return { fault: inside }
  const foreign = foreignZip(inside, type?.ext)
  if (foreign) return { foreign }
  if (inside.fault) return { fault: inside.fault }
  return type && isKind(type.ext) ? { kind: type.ext } : { kind: 'zip' }
}

const faults: Record<ZipFault, AttachmentFault> = { broken: 'broken', locked: 'locked', tooLarge: 'unpacksTooLarge', climbs: 'pathsClimb' }

function given(error: unknown): AttachmentFault {
  if (error instanceof BadZip) return faults[error.reason]
  throw error
}

/** What Office wrote until 2003 names its parts in a directory; what it writes with a password is a box of the same kind. */
async function recogniseOle(file: Blob): Promise<Recognised> {
  if (await endsAsZip(file)) return { fault: 'twoInOne' }
  const { held, macros } = await readOle(file.stream(), parts)
  if (held.has('EncryptedPackage')) return { fault: 'locked' }
  const kind = oldKinds.find(([part]) => held.has(part))?.[1]
  if (kind) return macros ? { foreign: { group: 'macros', name: kind.toUpperCase() } } : { kind }
  const other = Object.entries(otherBoxes).find(([part]) => held.has(part))
  return other ? { foreign: other[1] } : { fault: 'unknownKind' }
}

/** Boxes of other programs. */
const otherBoxes: Record<string, ForeignFile> = {
  '__properties_version1.0': { group: 'mail', name: 'MSG' },
  VisioDocument: { group: 'drawing', name: 'VSD' },
  Quill: { group: 'drawing', name: 'PUB' },
  // What an installer calls its tables, in letters of its own.
  '\u4840\u3f3f': foreignByEnd('msi')!,
}

const oldKinds: [part: string, kind: Kind][] = [
  ['WordDocument', 'doc'],
  ['PowerPoint Document', 'ppt'],
  ['Workbook', 'xls'],
  ['Book\0', 'xls'],
]
const parts = ['EncryptedPackage', ...oldKinds.map(([part]) => part), ...Object.keys(otherBoxes)]

const headOf = async (file: Blob) => Buffer.from(await file.slice(0, 1024).arrayBuffer())
const beginsAsPdf = async (file: Blob) => (await headOf(file)).includes('%PDF-')
const beginsAsZip = async (file: Blob) => ['504b0304', '504b0506'].includes((await headOf(file)).toString('hex', 0, 4))
