import { partsOfZip, type ZipBudget } from '#platform/zip.ts'
import { isOle, readOle } from './ole.ts'

/** Why a ZIP is not taken for what it holds: a key of `t.attachmentFaults`. */
export type HeldFault = 'holdsProgram' | 'holdsMacros' | 'holdsArchive' | 'nestedTooDeep'

/** What a ZIP is and holds, those within it included. */
export interface Inside {
  fault?: HeldFault
  /** Of its own files, not of those within them. */
  names: string[]
  /** How the files begin that say what kind of ZIP it is. */
  heads: Map<string, string>
}

/** A ZIP in a ZIP in a ZIP is looked into, and no further; each is held in memory for that. */
const deepest = 3
const largestWithin = 30 * 1024 * 1024

/** Looks into every file of a ZIP. @throws BadZip */
export async function lookInside(zip: Blob, budget: ZipBudget, depth = 1): Promise<Inside> {
  const inside: Inside = { names: [], heads: new Map() }
  for await (const { name, isFolder, isStored, content } of partsOfZip(zip, budget)) {
    inside.names.push(name)
    if (isFolder) continue
    const { head, whole } = await readPart(content, tells.has(name) ? longestList : longestHead, isStored)
    if (tells.has(name)) inside.heads.set(name, head.toString('latin1'))
    const fault = faultOfFile(name, head) ?? (isBox(head) ? await faultWithin(head, whole, budget, depth) : undefined)
    if (fault) inside.fault ??= fault
  }
  return inside
}

const tells = new Set(['[Content_Types].xml', 'mimetype'])

/** How it begins; and all of it, when it is a ZIP or an old Office file that is not too large. */
async function readPart(content: AsyncIterable<Buffer>, longest: number, isStored: boolean): Promise<{ head: Buffer; whole?: Blob }> {
  let head = Buffer.alloc(0)
  let kept: Buffer[] = []
  let size = 0
  for await (const piece of content) {
    size += piece.length
    if (head.length < longest) head = Buffer.concat([head, piece.subarray(0, longest)])
    if (!isBox(head) || size > largestWithin) kept = []
    else kept.push(piece)
    if (isStored && head.length >= longest && !isBox(head)) break
  }
  return { head, whole: isBox(head) && size <= largestWithin ? new Blob(kept as BlobPart[]) : undefined }
}

const longestHead = 8192
/** Of a file that lists the others. */
const longestList = 262_144

async function faultWithin(head: Buffer, box: Blob | undefined, budget: ZipBudget, depth: number): Promise<HeldFault | undefined> {
  if (isOle(head)) return !box || (await readOle(box.stream(), [])).macros ? 'holdsMacros' : undefined
  if (!box || depth >= deepest) return 'nestedTooDeep'
  return (await lookInside(box, budget, depth + 1)).fault
}

const isBox = (head: Buffer) => isZip(head) || isOle(head)

const isZip = (head: Buffer) => head.length >= 4 && head.readUInt32BE(0) === 0x504b0304

const endings = [
  'exe|com|scr|bat|cmd|msi|msp|msix|appx|ps1|psm1|vbs|vbe|js|jse|wsf|wsh|hta|jar|lnk|pif|cpl|dll|sys|ocx|reg|scf|chm|xll',
  'apk|sh|command|app|dmg|pkg|deb|rpm',
]
const programs = new RegExp(`\\.(${endings.join('|')})$`, 'i')
const archives = /\.(7z|rar|cab|arj|ace|lzh|tgz|tar|gz|bz2|xz|zst|iso|img|vhdx?)$/i

/** Windows leaves it out. It begins where no run of blanks goes on: each of many would be looked through otherwise. */
const blankEnd = /(?<![\s.\u200b-\u202e\u2066-\u2069])[\s.\u200b-\u202e\u2066-\u2069]+$/u

/** By its name, which decides what a click does, and by its content, which decides what it is once it is renamed. */
function faultOfFile(name: string, head: Buffer): HeldFault | undefined {
  const plain = name.replace(blankEnd, '')
  if (programs.test(plain) || isProgram(head)) return 'holdsProgram'
  if (/(^|\/)vba(project|data)\.(bin|xml)$/i.test(plain) || /\.(doc|dot|xls|xlt|ppt|pot|pps|xla|ppa)m$/i.test(plain)) return 'holdsMacros'
  if (archives.test(plain) || signatures.some((signature) => head.indexOf(signature) === 0)) return 'holdsArchive'
  return undefined
}

/** Of archives that nobody looks into here: 7z, RAR, CAB, XZ. */
const signatures = ['377abcaf271c', '526172211a07', '4d534346', 'fd377a585a00'].map((hex) => Buffer.from(hex, 'hex'))

/** Of Windows, Linux, a Mac and Java. */
export function isProgram(head: Buffer): boolean {
  if (head.length < 64) return false
  const begin = head.readUInt32BE(0)
  if ([0x7f454c46, 0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe, 0xcafebabe].includes(begin)) return true
  if (head.toString('latin1', 0, 2) !== 'MZ') return false
  const at = head.readUInt32LE(0x3c)
  return at + 4 > head.length || /^(PE|NE|LE|LX)/.test(head.toString('latin1', at, at + 2))
}
