/** A part of a picture, in pixels from its left upper corner. */
export interface Region {
  left: number
  top: number
  width: number
  height: number
}

/** Where the first picture of a GIF lies on its canvas, when it leaves some of it bare; undefined for all other files. */
export function firstPictureIn(file: Buffer, canvas: { width: number; height: number }): Region | undefined {
  if (!/^GIF8[79]a$/.test(file.toString('latin1', 0, 6))) return undefined
  const at = firstDescriptor(file)
  if (at === undefined || at + 9 > file.length) return undefined
  const [left, top, width, height] = [0, 2, 4, 6].map((offset) => file.readUInt16LE(at + offset)) as [number, number, number, number]
  const shown = { left, top, width: Math.min(width, canvas.width - left), height: Math.min(height, canvas.height - top) }
  const isPart = shown.width < canvas.width || shown.height < canvas.height
  return isPart && shown.width > 0 && shown.height > 0 ? shown : undefined
}

const [extension, picture] = [0x21, 0x2c]

/** What stands before it: the canvas, its colours, and blocks of other things. */
function firstDescriptor(file: Buffer): number | undefined {
  let at = 13 + coloursIn(file[10])
  while (file[at] === extension) {
    at += 2
    while (file[at]) at += file[at]! + 1
    at++
  }
  return file[at] === picture ? at + 1 : undefined
}

const coloursIn = (flags = 0) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
