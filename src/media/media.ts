/** Widths in which a picture is kept, in CSS pixels; smaller originals are not blown up. */
const pictureWidths = [480, 960, 1600] as const

export type Format = 'webp' | 'avif'

/** Counts up when a picture's files are to look otherwise than before: then those of older rules are drawn anew. */
export const drawingRules = 1

export interface Picture {
  hash: string
  /** Pixels of the original, upright. */
  width: number
  height: number
  alt: string
  /** What a crop keeps in sight, in per cent from left and top; the middle unless said. */
  focus?: { x: number; y: number }
  /** Whether the smaller files of the other format are there too. */
  avif?: boolean
}

/** The widths in which a picture of this width is kept: none is larger than the original, none nearly the same as the next. */
export function storedWidths(width: number): number[] {
  const largest = Math.min(width, pictureWidths.at(-1) ?? width)
  return [...pictureWidths.filter((smaller) => smaller < largest * 0.85), largest]
}

/** The name of the file in the storage, and the end of its address. */
export const pictureFile = (hash: string, width: number, format: Format = 'webp'): string => `${hash}-${width}.${format}`

/** The picture as it came. No address leads to it: it may tell where it was taken. */
export const originalFile = (hash: string): string => `originals/${hash}`

/** Every public file of a picture. */
export const filesOf = ({ hash, width }: Pick<Picture, 'hash' | 'width'>): string[] =>
  storedWidths(width).flatMap((stored) => [pictureFile(hash, stored), pictureFile(hash, stored, 'avif')])

/** The address of a picture at one of its stored widths; the file behind it never changes. */
export const mediaUrl = (hash: string, width: number, format: Format = 'webp'): string => `/media/${pictureFile(hash, width, format)}`

/** The width that any page can show. */
export function middleWidth({ width }: Pick<Picture, 'width'>): number {
  const widths = storedWidths(width)
  return widths.at(1) ?? widths[0] ?? width
}

/** The largest file of a picture. */
export const largestUrl = ({ hash, width }: Pick<Picture, 'hash' | 'width'>): string => mediaUrl(hash, storedWidths(width).at(-1) ?? width)

/** How large that file is, in pixels. */
export function largestSize({ width, height }: Pick<Picture, 'width' | 'height'>) {
  const shown = storedWidths(width).at(-1) ?? width
  return { width: shown, height: Math.round((height * shown) / Math.max(1, width)) }
}

/** The smallest file of a picture: for logos and thumbnails. */
export const smallestUrl = ({ hash, width }: Pick<Picture, 'hash' | 'width'>): string => mediaUrl(hash, storedWidths(width)[0] ?? width)

/** What an `<img>` needs so that the browser loads the smallest picture that will do. */
export function pictureSources({ hash, width, height, alt, focus, avif }: Picture) {
  return {
    src: mediaUrl(hash, middleWidth({ width })),
    srcset: srcset(hash, width, 'webp'),
    avif: avif ? srcset(hash, width, 'avif') : '',
    width,
    height,
    alt,
    focus: focus ? focusClass(focus) : '',
  }
}

const srcset = (hash: string, width: number, format: Format) =>
  storedWidths(width)
    .map((w) => `${mediaUrl(hash, w, format)} ${w}w`)
    .join(', ')

/** Classes that say where a crop looks, in steps of ten: a page may not carry styles of its own. */
function focusClass({ x, y }: { x: number; y: number }): string {
  const step = (per: number) => Math.round(per / 10) * 10
  return x === 50 && y === 50 ? '' : `focus-x-${step(x)} focus-y-${step(y)}`
}
