/** Widths in which a picture is kept, in CSS pixels; smaller originals are not blown up. */
const pictureWidths = [480, 960, 1600] as const

export interface Picture {
  hash: string
  /** Pixels of the original, upright. */
  width: number
  height: number
  alt: string
}

/** The widths in which a picture of this width is kept: none is larger than the original, none nearly the same as the next. */
export function storedWidths(width: number): number[] {
  const largest = Math.min(width, pictureWidths.at(-1) ?? width)
  return [...pictureWidths.filter((smaller) => smaller < largest * 0.85), largest]
}

/** The name of the file in the storage, and the end of its address. */
export const pictureFile = (hash: string, width: number): string => `${hash}-${width}.webp`

/** The address of a picture at one of its stored widths; the file behind it never changes. */
export const mediaUrl = (hash: string, width: number): string => `/media/${pictureFile(hash, width)}`

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
export function pictureSources({ hash, width, height, alt }: Picture) {
  const widths = storedWidths(width)
  return {
    src: mediaUrl(hash, widths.at(1) ?? widths[0] ?? width),
    srcset: widths.map((w) => `${mediaUrl(hash, w)} ${w}w`).join(', '),
    width,
    height,
    alt,
  }
}
