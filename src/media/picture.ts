import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { Invalid } from '#platform/errors.ts'
import { pictureFile, storedWidths } from './media.ts'

/** A picture ready to be kept: upright, without what the camera wrote into it. */
export interface PreparedPicture {
  hash: string
  mime: string
  width: number
  height: number
  files: { name: string; content: Buffer }[]
}

/** About 8,000 by 6,000 pixels; more would take the memory of a small machine. */
export const maxPicturePixels = 50_000_000

const mimes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif', 'image/tiff']

/** Looks at what a file is, not at what it is called. @throws Invalid */
export async function preparePicture(original: Buffer): Promise<PreparedPicture> {
  const type = await fileTypeFromBuffer(original)
  if (!type || !mimes.includes(type.mime)) throw new Invalid({ picture: 'notAPicture' })
  return drawPicture(original, type.mime)
}

/** For originals that are known to be pictures. @throws Invalid when they cannot be drawn */
export async function drawPicture(original: Buffer, mime: string): Promise<PreparedPicture> {
  const hash = pictureHash(original)
  try {
    return { hash, mime, ...(await drawFiles(original, hash)) }
  } catch {
    throw new Invalid({ picture: 'pictureBroken' })
  }
}

/** The name of a picture's content. */
export const pictureHash = (original: Buffer): string => createHash('sha256').update(original).digest('hex').slice(0, 32)

/** The original is read once, no larger than its largest file; the smaller ones are made from that. */
async function drawFiles(original: Buffer, hash: string) {
  const image = sharp(original, { limitInputPixels: maxPicturePixels })
  const { width, height } = (await image.metadata()).autoOrient
  const widths = storedWidths(width)
  const { data, info } = await image.autoOrient().resize(widths.at(-1)).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })

  const raw = { width: info.width, height: info.height, channels: info.channels }
  const draw = (width: number) => sharp(data, { raw }).resize(width).webp({ quality: 80, effort: 2 }).toBuffer()
  const files = await Promise.all(widths.map(async (width) => ({ name: pictureFile(hash, width), content: await draw(width) })))
  return { width, height, files }
}
