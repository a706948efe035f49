import { fileTypeFromBuffer } from 'file-type'
import type { Sharp } from 'sharp'
import { Invalid } from '#platform/errors.ts'
import { foreignFault, foreignFile } from '#platform/foreign-files.ts'
import { contentHash } from '#platform/storage/content-hash.ts'
import { hasZipEnd } from '#platform/zip.ts'
import { firstPictureIn } from './drawing/gif.ts'
import { type Format, pictureFile, storedWidths } from './media.ts'

// One core at a time and nothing remembered: the other is for pages, and a portal lives on a small machine.
/** Loaded when the first picture comes: a portal that only answers readers does without its megabytes. */
async function loadSharp() {
  const { default: sharp } = await import('sharp')
  sharp.concurrency(1)
  sharp.cache(false)
  return sharp
}

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

const mimes = ['image/jpeg', 'image/png', 'image/apng', 'image/webp', 'image/gif', 'image/avif', 'image/tiff']

/** Looks at what a file is, not at what it is called. Of what moves, the first picture is kept. @throws Invalid */
export async function preparePicture(original: Buffer): Promise<PreparedPicture> {
  const type = await fileTypeFromBuffer(original)
  if (!type || !mimes.includes(type.mime)) {
    const foreign = await foreignFile(new Blob([new Uint8Array(original)]), type)
    throw new Invalid({ picture: foreign ? foreignFault(foreign) : 'notAPicture' })
  }
  if (hasZipEnd(original) || original.subarray(0, 1024).includes('%PDF-')) throw new Invalid({ picture: 'twoInOne' })
  return drawPicture(original, type.mime)
}

/** For originals that are known to be pictures. @throws Invalid when they cannot be drawn */
export async function drawPicture(original: Buffer, mime: string): Promise<PreparedPicture> {
  const hash = pictureHash(original)
  try {
    const sharp = await loadSharp()
    const { width, height } = (await sharp(original, limits).metadata()).autoOrient
    return { hash, mime, width, height, files: await drawFiles(original, { hash, width }, 'webp') }
  } catch {
    throw new Invalid({ picture: 'pictureBroken' })
  }
}

/** The name of a picture's content. */
export const pictureHash = contentHash

const limits = { limitInputPixels: maxPicturePixels }

/** WebP at once, while somebody waits; AVIF is a third smaller and takes ten times as long. */
const writers: Record<Format, (image: Sharp) => Sharp> = {
  webp: (image) => image.webp({ quality: 80, effort: 2 }),
  avif: (image) => image.avif({ quality: 55, effort: 2 }),
}

type Drawn = { data: Buffer; info: { width: number; height: number; channels: 1 | 2 | 3 | 4 } }

/** What is transparent is put on paper, on which it is seen by night and where it is shared, too; on ink, what paper would hide. */
async function onGround(sharp: Awaited<ReturnType<typeof loadSharp>>, { data, info: raw }: Drawn): Promise<Drawn> {
  const on = (background: string) => sharp(data, { raw }).flatten({ background }).raw().toBuffer({ resolveWithObject: true })
  const paper = await on('#fff')
  const { channels } = await sharp(paper.data, { raw: paper.info }).stats()
  return channels.every(({ min }) => min > 230) ? on('#211d25') : paper
}

/** Whether today's rules draw it otherwise than at first: what is transparent was left so, what a GIF leaves bare was black. */
export async function isDrawnOtherwise(original: Buffer): Promise<boolean> {
  const { width, height, hasAlpha } = await (await loadSharp())(original, limits).metadata()
  return hasAlpha === true || firstPictureIn(original, { width, height }) !== undefined
}

/** What the first picture of a GIF leaves bare is transparent, as in every browser; the decoder would make it black. */
async function asShown(sharp: Awaited<ReturnType<typeof loadSharp>>, original: Buffer): Promise<Sharp> {
  const whole = sharp(original, limits)
  if (original[0] !== gif) return whole
  const { width, height } = await whole.metadata()
  const part = firstPictureIn(original, { width, height })
  if (!part) return whole
  const bare = { top: part.top, left: part.left, bottom: height - part.top - part.height, right: width - part.left - part.width }
  const drawn = whole
    .extract(part)
    .ensureAlpha()
    .extend({ ...bare, background: '#0000' })
    .raw()
  const { data, info } = await drawn.toBuffer({ resolveWithObject: true })
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
}

/** Its first letter. */
const gif = 0x47

/** The original is read once, no larger than its largest file; the others are made from that. */
export async function drawFiles(original: Buffer, { hash, width }: { hash: string; width: number }, format: Format) {
  const widths = storedWidths(width)
  const sharp = await loadSharp()
  const image = (await asShown(sharp, original)).autoOrient().resize(widths.at(-1)).toColourspace('srgb')
  const drawn = await image.raw().toBuffer({ resolveWithObject: true })
  const { data, info } = drawn.info.channels % 2 === 0 ? await onGround(sharp, drawn) : drawn

  const raw = { width: info.width, height: info.height, channels: info.channels }
  const files: PreparedPicture['files'] = []
  for (const width of widths) {
    const content = await writers[format](sharp(data, { raw }).resize(width)).toBuffer()
    files.push({ name: pictureFile(hash, width, format), content })
  }
  return files
}
