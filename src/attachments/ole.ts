/** The box that Office kept its files in until 2003, and still keeps those with a password and embedded objects in (MS-CFB). */

const begin = Buffer.from('d0cf11e0a1b11ae1', 'hex')

export const isOle = (head: Buffer): boolean => head.subarray(0, begin.length).equals(begin)

/** Word and Excel keep macros (programs) in a project (MS-OVBA). */
const project = directoryEntry('_VBA_PROJECT')
/** PowerPoint packs them, and says here whether there are any (MS-PPT, VBAInfoContainer with its atom). */
const slideProject = Buffer.from('ff0314000000020000040c000000', 'hex')
const saysWhether = slideProject.length + 4

/** A name in the directory of a box, as nobody writes it in a text: padded, with its length behind it. */
function directoryEntry(name: string): Buffer {
  const entry = Buffer.alloc(66)
  entry.write(name, 'utf16le')
  entry.writeUInt16LE((name.length + 1) * 2, 64)
  return entry
}

/** Longer than anything that is looked for: a name may lie across two pieces. */
const overlap = 80

/** Which of these names are in a box, read piece by piece, and whether it has macros. */
export async function readOle(pieces: AsyncIterable<Uint8Array>, names: string[]): Promise<{ held: Set<string>; macros: boolean }> {
  const held = new Set<string>()
  let macros = false
  let seen = Buffer.alloc(0)
  for await (const piece of pieces) {
    seen = Buffer.concat([seen.subarray(-overlap), piece])
    for (const name of names) if (seen.includes(Buffer.from(name, 'utf16le'))) held.add(name)
    macros ||= seen.includes(project) || hasSlideMacros(seen)
  }
  return { held, macros }
}

function hasSlideMacros(seen: Buffer): boolean {
  for (let at = seen.indexOf(slideProject); at >= 0; at = seen.indexOf(slideProject, at + 1))
    if (at + saysWhether + 4 <= seen.length && seen.readUInt32LE(at + saysWhether) === 1) return true
  return false
}
