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

/** A tag as it is written whole, and the sign of one that is not. */
const tags = /<!--[\s\S]*?-->|<[!?](?!--)[^>]*>|<\/?[a-z][\w:-]*(?:[\s/](?:"[^"]*"|'[^']*'|[^'">]){0,1000})?>|<(?=[a-z/!?])/gi

/** A piece of HTML in which a tag that never ends (`<div id="x`) is text. */
export const withoutOpenTags = (html: string): string => html.replace(tags, (tag) => (tag === '<' ? '&lt;' : tag))

/** How much of an HTML block stands before an empty line, if what it begins is never ended: `<style>`, `<!--`; undefined when it is. */
export function openPart(raw: string): string | undefined {
  const name = /^ {0,3}<(script|pre|style|textarea)\b/i.exec(raw)?.[1]
  const begin = /^ {0,3}(<!--|<!\[CDATA\[|<\?|<!)/i.exec(raw)?.[1]
  const end = name ? `</${name.toLowerCase()}>` : begin && ends[begin.toLowerCase()]
  if (!end || raw.toLowerCase().includes(end)) return undefined
  const lines = /\n[ \t]*\n/.exec(raw)
  return lines ? raw.slice(0, lines.index + 1) : undefined
}
