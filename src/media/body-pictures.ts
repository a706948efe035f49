import { unescapeHtml } from '#platform/text/html.ts'
import { type Picture, pictureSources } from './media.ts'

const image = /<img\b[^<>]*>/g
const ours = /\bsrc="\/media\/([0-9a-f]{32})-\d+\.webp"/
const hashOf = (img: string) => ours.exec(img)?.[1]

/** The pictures that HTML shows, by the hash it names them by. */
export const picturesIn = (html: string): string[] => [...new Set([...html.matchAll(image)].flatMap(([img]) => hashOf(img) ?? []))]

/** What a text says in the place of each picture, by the hash it names it by; pictures without words are left out. */
export function describedIn(html: string): Map<string, string> {
  const said = [...html.matchAll(image)].map(([img]) => [hashOf(img), unescapeHtml(/ alt="([^"]*)"/.exec(img)?.[1] ?? '').trim()] as const)
  return new Map(said.flatMap(([hash, alt]) => (hash && alt !== '' ? [[hash, alt] as const] : [])).reverse())
}

/** Each picture of a text with its sizes and formats, so that a phone loads little and nothing moves while it loads. */
export function withSources(html: string, pictures: Map<string, Picture>): string {
  return html.replace(image, (img) => {
    const picture = pictures.get(hashOf(img) ?? '')
    return picture ? drawn(img, picture) : img
  })
}

/** One with a width of its own, in a table say, is shown in that. */
function drawn(img: string, picture: Picture): string {
  const shown = Number(/ width="(\d+)"/.exec(img)?.[1]) || undefined
  const { src, srcset, avif, width, height } = pictureSources(picture)
  const sizes = shown ? `${shown}px` : '(min-width: 48rem) 42rem, 100vw'
  const size = shown ? [shown, Math.round((height * shown) / width)] : [width, height]
  const kept = img.slice('<img'.length, img.endsWith('/>') ? -2 : -1).replace(/ (src|srcset|sizes|width|height)="[^"]*"/g, '')
  const written = `<img${kept.trimEnd()} src="${src}" srcset="${srcset}" sizes="${sizes}" width="${size[0]}" height="${size[1]}">`
  return avif ? `<picture><source type="image/avif" srcset="${avif}" sizes="${sizes}">${written}</picture>` : written
}
