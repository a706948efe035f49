import { Parser } from 'htmlparser2'

/** What stands in a page that the portal itself never writes: a key of `t.integrity.kinds`. */
export type Fault = 'script' | 'frame' | 'handler' | 'refresh' | 'hidden' | 'style'

export interface Suspicion {
  kind: Fault
  /** Enough of it to find it. */
  what: string
}

/** Ways to show a search engine what readers do not see. */
const hiding = [
  /display\s*:\s*none/,
  /visibility\s*:\s*(hidden|collapse)/,
  /opacity\s*:\s*(0|0?\.0\d*)\s*(;|$)/,
  /font-size\s*:\s*[0-3](\.\d+)?\s*(px|pt|%|em|rem)?\s*(;|$)/,
  /(text-indent|left|top|right|bottom|margin(-left|-top)?)\s*:\s*-\s*\d{3,}/,
  /(width|height|max-height|max-width)\s*:\s*[01](px)?\s*(;|$)/,
  /clip(-path)?\s*:/,
  /color\s*:\s*transparent/,
  /transform\s*:(?:(?!transform\s*:)[^;])*(scale\(\s*0|translate[xy]?\(\s*-\d{3,})/,
]

const frames = new Set(['iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'portal', 'base'])
const hidingClass = /(^|\s)(visually-hidden|skip-link|sr-only|hidden)(\s|$)/

/** Whether a style lets words disappear: out of sight, tiny, or in the colour of their ground. */
export function hides(style: string): boolean {
  const plain = withoutComments(style.toLowerCase()).replaceAll('!important', '')
  return hiding.some((way) => way.test(plain)) || isOwnGround(plain)
}

/** A regular expression would look for the end of each beginning to the end of the style. */
function withoutComments(style: string): string {
  let plain = ''
  let at = 0
  for (;;) {
    const begin = style.indexOf('/*', at)
    const end = begin < 0 ? -1 : style.indexOf('*/', begin + 2)
    if (end < 0) return plain + style.slice(at)
    plain += style.slice(at, begin)
    at = end + 2
  }
}

function isOwnGround(style: string): boolean {
  const colour = /(?:^|;)\s*color\s*:\s*([^;]+)/.exec(style)?.[1]?.trim()
  const ground = /background(?:-color)?\s*:\s*([^;]+)/.exec(style)?.[1]?.trim()
  if (!colour) return false
  return ground === undefined ? /^(#fff(fff)?|white|rgba?\(\s*255\s*,\s*255\s*,\s*255.*\))$/.test(colour) : ground.startsWith(colour)
}

/** Looks for what the portal never writes: scripts that are not ours, frames, event handlers, sendings elsewhere, hidden words. */
export function inspect(html: string): Suspicion[] {
  const found: Suspicion[] = []
  const open: boolean[] = []
  const note = (kind: Fault, name: string, attributes: Record<string, string>) => found.push({ kind, what: excerpt(name, attributes) })

  const parser = new Parser({
    onopentag(name, attributes) {
      const inText = open.at(-1) || /(^|\s)article__body(\s|$)/.test(attributes.class ?? '')
      open.push(inText)
      if (name === 'script' && !isOwnScript(attributes)) note('script', name, attributes)
      if (name === 'link' && /stylesheet|preload|import/i.test(attributes.rel ?? '') && !isOwn(attributes.href))
        note('script', name, attributes)
      if (frames.has(name)) note('frame', name, attributes)
      if (name === 'meta' && /refresh/i.test(attributes['http-equiv'] ?? '')) note('refresh', name, attributes)
      if (Object.keys(attributes).some((key) => /^on\w+/i.test(key))) note('handler', name, attributes)
      if (Object.values(attributes).some(isCode)) note('script', name, attributes)
      if (name === 'style') note('style', name, attributes)
      if (attributes.style !== undefined) note(hides(attributes.style) ? 'hidden' : 'style', name, attributes)
      else if (inText && isHidden(name, attributes)) note('hidden', name, attributes)
    },
    onclosetag: () => void open.pop(),
  })
  parser.end(html)
  return found
}

const isOwn = (address = '') => /^\/(?!\/)/.test(address)

const isOwnScript = ({ src, type }: Record<string, string>) =>
  src === undefined ? type === 'application/ld+json' : /^\/build\/[\w.-]+\.js$/.test(src)

/** A browser drops white space and control characters within the scheme. */
const isCode = (value: string) => /^(javascript|vbscript|data:text\/html)/i.test(value.replace(/[\s\p{Cc}]/gu, ''))

const isHidden = (name: string, { class: names = '', hidden, ...rest }: Record<string, string>) =>
  hidden !== undefined ||
  rest['aria-hidden'] === 'true' ||
  hidingClass.test(names) ||
  ['template', 'noscript', 'font', 'marquee'].includes(name)

const excerpt = (name: string, attributes: Record<string, string>) =>
  `<${[name, ...Object.entries(attributes).map(([key, value]) => `${key}="${value}"`)].join(' ')}>`.slice(0, 300)
