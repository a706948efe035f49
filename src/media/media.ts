/** Widths in which a picture is kept, in CSS pixels; smaller originals are not blown up. */
export const pictureWidths = [480, 960, 1600] as const

export interface Picture {
  hash: string
  /** Pixels of the original, upright. */
  width: number
  height: number
  alt: string
}

/** The address of a picture at a width; the file behind it never changes. */
export const mediaUrl = (hash: string, width: number): string => `/media/${hash}-${width}.webp`

/** What an `<img>` needs so that the browser loads the smallest picture that will do. */
export function pictureSources({ hash, width, height, alt }: Picture) {
  const widths = pictureWidths.filter((w, i) => i === 0 || w < width * 1.5)
  return {
    src: mediaUrl(hash, widths.at(1) ?? widths[0] ?? 480),
    srcset: widths.map((w) => `${mediaUrl(hash, w)} ${w}w`).join(', '),
    width,
    height,
    alt,
  }
}
