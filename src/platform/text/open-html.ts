/** Elements whose content is no text to a reader (or to a parser): left open, they would take all that follows with them. */
const swallowing = 'script|style|textarea|title|xmp|iframe|noembed|noframes|noscript|plaintext|select|option|template|svg|math|object'
const beginnings = new RegExp(`<(${swallowing})\\b|<!--|<!\\[CDATA\\[|<[!?]`, 'gi')
const ends: Record<string, string> = { '<!--': '-->', '<![cdata[': ']]>', '<?': '>', '<!': '>' }

/** HTML in which nothing that was left open swallows what comes after it: its sign is shown instead. */
export function withoutOpenEnds(html: string): string {
  const lower = html.toLowerCase()
  const lastEnds = new Map<string, number>()
  return html.replace(beginnings, (begin, name: string | undefined, at: number) => {
    const end = name ? `</${name.toLowerCase()}` : ends[begin.toLowerCase()]!
    if (!lastEnds.has(end)) lastEnds.set(end, lower.lastIndexOf(end))
    return lastEnds.get(end)! > at ? begin : `&lt;${begin.slice(1)}`
  })
}

const beginning = /<(?=[a-z/!?])/gi
const wholeTag = /<\/?[a-z][\w:-]*(?:[\s/](?:"[^"]*"|'[^']*'|[^'"<>]){0,1000})?>/iy

/** A piece of HTML in which a tag that never ends (`<div id="x`) is text. */
export function withoutOpenTags(html: string): string {
  const endOf = tagEnds(html)
  let read = 0
  return html.replace(beginning, (sign, at: number) => {
    if (at < read) return sign
    const end = endOf(at)
    if (end === undefined) return '&lt;'
    read = end
    return sign
  })
}

/** HTML in which each comment and declaration, which no page shows, is what `write` makes of it. */
export function replaceUnseen(html: string, write: (sign: string) => string): string {
  const endOf = tagEnds(html)
  let [text, read] = ['', 0]
  for (const { index } of html.matchAll(/<[!?]/g)) {
    const end = index < read ? undefined : endOf(index)
    if (end === undefined) continue
    text += html.slice(read, index) + write(html.slice(index, end))
    read = end
  }
  return text + html.slice(read)
}

/** Where a tag or comment ends that begins there; looks for no end behind the last one, which would take as long for every beginning. */
function tagEnds(html: string) {
  const last = { '-->': html.lastIndexOf('-->'), '>': html.lastIndexOf('>') }
  const find = (end: '-->' | '>', from: number) => (from > last[end] ? undefined : html.indexOf(end, from) + end.length)
  return (at: number): number | undefined => {
    if (html.startsWith('<!--', at)) return find('-->', at + 2)
    if (/[!?]/.test(html[at + 1]!)) return find('>', at)
    wholeTag.lastIndex = at
    return wholeTag.test(html) ? wholeTag.lastIndex : undefined
  }
}

/** How much of an HTML block stands before an empty line, if what it begins is never ended: `<style>`, `<!--`; undefined when it is. */
export function openPart(raw: string): string | undefined {
  const name = /^ {0,3}<(script|pre|style|textarea)\b/i.exec(raw)?.[1]
  const begin = /^ {0,3}(<!--|<!\[CDATA\[|<\?|<!)/i.exec(raw)?.[1]
  const end = name ? `</${name.toLowerCase()}>` : begin && ends[begin.toLowerCase()]
  if (!end || raw.toLowerCase().includes(end)) return undefined
  const lines = /\n[ \t]*\n/.exec(raw)
  return lines ? raw.slice(0, lines.index + 1) : undefined
}
