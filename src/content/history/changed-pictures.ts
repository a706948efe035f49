import { unescapeHtml } from '#platform/text/html.ts'

interface Shown {
  src: string
  alt: string
}

/** The pictures that only one of two texts shows, as HTML has them. */
export function changedPictures(before: string, after: string): { gone: Shown[]; fresh: Shown[] } {
  const [left, right] = [picturesOf(before), picturesOf(after)]
  const missingFrom = (others: Shown[]) => (one: Shown) => !others.some(({ src }) => src === one.src)
  return { gone: left.filter(missingFrom(right)), fresh: right.filter(missingFrom(left)) }
}

const picturesOf = (html: string): Shown[] =>
  [...html.matchAll(/<img\b[^<>]*>/g)].flatMap(([img]) => {
    const [src, alt] = ['src', 'alt'].map((name) => unescapeHtml(new RegExp(` ${name}="([^"]*)"`).exec(img)?.[1] ?? ''))
    return src ? [{ src, alt: alt ?? '' }] : []
  })
