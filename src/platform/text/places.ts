import { unescapeHtml } from './html.ts'
import { fold } from './vietnamese.ts'

/** Of a page's own ids none begins so, and no script asks for one. */
const prefix = 'muc-'

const worthwhile = /<h[2-4]|<[^<>]+ id="|<a [^<>]*href="#/
const heading = /<(h[2-4])((?: [^<>]*)?)>((?:[^<]|<(?!\/?h[2-4]\b))*)<\/\1>/g
const tag = /<a id="[^"<>]*"><\/a>|<[^<>]+>/g
const linkWithin = /(<a [^<>]*?\bhref=")#([^"]+)"/g

/**
 * Sanitised HTML in which every heading and every `id` is a place of its own, and links within the text lead there: by the place's very
 * name, or as other programs spell headings (`#Điều-2--phạm-vi`). A link that leads nowhere stays as it was written.
 */
export function withPlaces(html: string): string {
  if (!worthwhile.test(html)) return html
  const places = new Places()
  const marked = html.replace(tag, (whole) => {
    const [attribute, id] = / id="([^"]*)"/.exec(whole) ?? []
    if (!attribute) return whole
    const place = places.add(id!)
    if (!place && whole.endsWith('</a>')) return ''
    return whole.replace(attribute, () => (place ? ` id="${place}"` : ''))
  })
  return withHeadings(marked, places).replace(linkWithin, (link, before: string, name: string) => {
    const place = places.find(name)
    return place ? `${before}#${place}"` : link
  })
}

function withHeadings(html: string, places: Places): string {
  return html.replace(heading, (whole, tag: string, attributes: string, inner: string) => {
    const name = placeName(unescapeHtml(inner.replace(/<[^<>]*>/g, '')))
    const own = / id="([^"]*)"/.exec(attributes)?.[1]
    if (own) places.alsoCall(own, name)
    return own || name === '' ? whole : `<${tag} id="${places.addNumbered(name)}"${attributes}>${inner}</${tag}>`
  })
}

class Places {
  private readonly byName = new Map<string, string>()
  private readonly bySpelling = new Map<string, string>()
  private readonly counts = new Map<string, number>()
  private readonly taken = new Set<string>()

  /** Undefined where a place with this name is there already: the first one is it. */
  add(id: string): string | undefined {
    const name = id.trim().replace(/\s+/g, '-')
    const place = prefix + withoutPrefix(name)
    if (name === '' || this.taken.has(place)) return undefined
    this.taken.add(place)
    this.byName.set(withoutPrefix(id), place).set(withoutPrefix(name), place)
    this.alsoCall(place, placeName(name))
    return place
  }

  /** The second of one name is `name-1`, as everywhere. */
  addNumbered(name: string): string {
    let n = this.counts.get(name) ?? 0
    let place = ''
    do place = prefix + name + (n === 0 ? '' : `-${n}`)
    while (this.taken.has(place) && ++n)
    this.counts.set(name, n + 1)
    this.taken.add(place)
    this.alsoCall(place, place.slice(prefix.length))
    return place
  }

  alsoCall(place: string, name: string): void {
    if (name !== '' && !this.bySpelling.has(name)) this.bySpelling.set(name, place)
  }

  find(written: string): string | undefined {
    const name = withoutPrefix(decoded(written))
    return this.byName.get(name) ?? this.bySpelling.get(placeName(unescapeHtml(name)))
  }
}

const withoutPrefix = (name: string) => (name.startsWith(prefix) ? name.slice(prefix.length) : name)

/** `Điều 2. Phạm vi` is `dieu-2-pham-vi`; nothing where there are no letters. */
const placeName = (text: string) =>
  fold(text.slice(0, longest))
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')

const longest = 200

/** As it was meant before a browser or a renderer wrote it for an address. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
