import { unescapeHtml } from '#platform/text/html.ts'
import { type Picture, pictureSources } from './media.ts'

const image = /<img\b[^>]*?\bsrc="\/media\/([0-9a-f]{32})-\d+\.webp"[^>]*>/g

/** The pictures that HTML shows, by the hash it names them by. */
export const picturesIn = (html: string): string[] => [...new Set([...html.matchAll(image)].map(([, hash]) => hash!))]

/** What a text says in the place of each picture, by the hash it names it by; pictures without words are left out. */
export function describedIn(html: string): Map<string, string> {
  const said = [...html.matchAll(image)].map(([img, hash]) => [hash!, unescapeHtml(/ alt="([^"]*)"/.exec(img)?.[1] ?? '').trim()] as const)
  return new Map(said.filter(([, alt]) => alt !== '').reverse())
}

/** Each picture of a text with its sizes and formats, so that a phone loads little and nothing moves while it loads. */
export function withSources(html: string, pictures: Map<string, Picture>): string {
  return html.replace(image, (img, hash) => {
    const picture = pictures.get(hash)
    return picture ? drawn(img, picture) : img
  })
}

/** One with a width of its own, in a table say, is shown in that. */
function drawn(img: string, picture: Picture): string {
  const shown = Number(/ width="(\d+)"/.exec(img)?.[1]) || undefined
  const { src, srcset, avif, width, height } = pictureSources(picture)
  const sizes = shown ? `${shown}px` : '(min-width: 48rem) 42rem, 100vw'
  const size = shown ? [shown, Math.round((height * shown) / width)] : [width, height]
  const kept = img.replace(/ (src|srcset|sizes|width|height)="[^"]*"/g, '').replace(/^<img|\s*\/?>$/g, '')
  const written = `<img${kept} src="${src}" srcset="${srcset}" sizes="${sizes}" width="${size[0]}" height="${size[1]}">`
  return avif ? `<picture><source type="image/avif" srcset="${avif}" sizes="${sizes}">${written}</picture>` : written
}
