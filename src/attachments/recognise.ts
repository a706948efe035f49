import { fileTypeFromBuffer } from 'file-type'
import { BadZip, checkZip, endsAsZip, namesInZip } from '#platform/zip.ts'
import { isKind, type Kind } from './attachment.ts'

/** Why a file is not taken: a key of `t.attachmentFaults`. */
export type AttachmentFault = 'unknownKind' | 'twoInOne' | 'locked' | 'broken' | 'unpacksTooLarge' | 'holdsProgram'

/** Inflated; a full ZIP of photographs stays far below. */
const limits = { entries: 10_000, bytes: 200 * 1024 * 1024 }

/** What a file is, by its content: a name says nothing. */
export async function recognise(file: Buffer): Promise<{ kind: Kind; fault?: undefined } | { fault: AttachmentFault }> {
  const type = await fileTypeFromBuffer(file)
  if (type?.ext === 'cfb') return recogniseOle(file)
  if (!type || !isKind(type.ext)) return { fault: 'unknownKind' }
  const zipped = type.ext !== 'pdf'
  if (zipped !== endsAsZip(file) || (zipped && beginsAsPdf(file))) return { fault: zipped ? 'broken' : 'twoInOne' }
  const fault = zipped ? await zipFault(file) : undefined
  return fault ? { fault } : { kind: type.ext }
}

/** What Office wrote until 2003 names its parts in a directory; what it writes with a password is a box of the same kind. */
function recogniseOle(file: Buffer): { kind: Kind; fault?: undefined } | { fault: AttachmentFault } {
  const holds = (name: string) => file.includes(Buffer.from(name, 'utf16le'))
  if (endsAsZip(file)) return { fault: 'twoInOne' }
  if (holds('EncryptedPackage')) return { fault: 'locked' }
  if (holds('WordDocument')) return { kind: 'doc' }
  if (holds('PowerPoint Document')) return { kind: 'ppt' }
  return holds('Workbook') || holds('Book\0') ? { kind: 'xls' } : { fault: 'unknownKind' }
}

const beginsAsPdf = (file: Buffer) => file.subarray(0, 1024).includes('%PDF-')

const program = /\.(exe|com|scr|bat|cmd|msi|ps1|vbs|vbe|js|jse|wsf|hta|jar|lnk|pif|cpl|dll|apk)$/i

async function zipFault(file: Buffer): Promise<AttachmentFault | undefined> {
  try {
    await checkZip(file, limits)
    return namesInZip(file).some((name) => program.test(name.trim())) ? 'holdsProgram' : undefined
  } catch (error) {
    if (!(error instanceof BadZip)) throw error
    return error.reason === 'tooLarge' ? 'unpacksTooLarge' : 'broken'
  }
}
