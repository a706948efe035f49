import { fileTypeFromBlob } from 'file-type'
import { BadZip, checkZip, endsAsZip } from '#platform/zip.ts'
import { isKind, type Kind } from './attachment.ts'

/** Why a file is not taken: a key of `t.attachmentFaults`. */
export type AttachmentFault = 'unknownKind' | 'twoInOne' | 'locked' | 'broken' | 'unpacksTooLarge' | 'holdsProgram'

/** Inflated; a full ZIP of photographs stays far below. */
const limits = { entries: 10_000, bytes: 200 * 1024 * 1024 }

/** What a file is, by its content: a name says nothing. It is read piece by piece. */
export async function recognise(file: Blob): Promise<{ kind: Kind; fault?: undefined } | { fault: AttachmentFault }> {
  const type = await fileTypeFromBlob(file)
  if (type?.ext === 'cfb') return recogniseOle(file)
  if (!type || !isKind(type.ext)) return { fault: 'unknownKind' }
  const zipped = type.ext !== 'pdf'
  if (zipped !== (await endsAsZip(file)) || (zipped && (await beginsAsPdf(file)))) return { fault: zipped ? 'broken' : 'twoInOne' }
  const fault = zipped ? await zipFault(file) : undefined
  return fault ? { fault } : { kind: type.ext }
}

/** What Office wrote until 2003 names its parts in a directory; what it writes with a password is a box of the same kind. */
async function recogniseOle(file: Blob): Promise<{ kind: Kind; fault?: undefined } | { fault: AttachmentFault }> {
  if (await endsAsZip(file)) return { fault: 'twoInOne' }
  const held = await partsIn(file)
  if (held.has('EncryptedPackage')) return { fault: 'locked' }
  if (held.has('WordDocument')) return { kind: 'doc' }
  if (held.has('PowerPoint Document')) return { kind: 'ppt' }
  return held.has('Workbook') || held.has('Book\0') ? { kind: 'xls' } : { fault: 'unknownKind' }
}

const parts = ['EncryptedPackage', 'WordDocument', 'PowerPoint Document', 'Workbook', 'Book\0'] as const
const longestPart = 40

async function partsIn(file: Blob): Promise<Set<string>> {
  const held = new Set<string>()
  let seen = Buffer.alloc(0)
  for await (const piece of file.stream()) {
    // A name may lie across two pieces.
    seen = Buffer.concat([seen.subarray(-longestPart), piece])
    for (const part of parts) if (seen.includes(Buffer.from(part, 'utf16le'))) held.add(part)
  }
  return held
}

const beginsAsPdf = async (file: Blob) => Buffer.from(await file.slice(0, 1024).arrayBuffer()).includes('%PDF-')

const program = /\.(exe|com|scr|bat|cmd|msi|ps1|vbs|vbe|js|jse|wsf|hta|jar|lnk|pif|cpl|dll|apk)$/i

async function zipFault(file: Blob): Promise<AttachmentFault | undefined> {
  try {
    return (await checkZip(file, limits)).some((name) => program.test(name.trim())) ? 'holdsProgram' : undefined
  } catch (error) {
    if (!(error instanceof BadZip)) throw error
    return error.reason === 'tooLarge' ? 'unpacksTooLarge' : 'broken'
  }
}
