import { escapeHtml } from './cleaning.ts'
import { signOf } from './lists/list-sign.ts'
import { type ListItem, nestedLists } from './lists/word-lists.ts'

/**
 * An item as people type it: `- `, `+ `, `• `, `1. `, `2.1. `, `a) `, `(1) `, `IV. `. A year or a sum at the beginning of a line is no
 * number.
 */
const item = /^([ \t]*)([-+*•·●○▪■◦‣–—]|\(?(?:\d{1,3}|[a-zđ]|[ivxlc]{1,5})[.)]|\d{1,3}(?:\.\d{1,3})+[.)]?)[ \t]+(?=\S)(.*)$/i

/** Plain text as HTML. */
export function plainHtml(text: string): string {
  let html = ''
  let paragraph: string[] = []
  let items: ListItem[] = []
  let place: Place[] = []
  const end = () => {
    if (paragraph.length > 0) html += `<p>${paragraph.join('<br>')}</p>`
    html += nestedLists(items)
    paragraph = []
    items = []
    place = []
  }
  for (const line of text.replace(/\r\n?|[\u2028\u2029]/g, '\n').split('\n')) {
    const [, indent, sign, said] = item.exec(line) ?? []
    if (sign) {
      if (paragraph.length > 0) end()
      place = placeOf({ indent: widthOf(indent!), kind: kindOf(sign) }, place)
      items.push({ level: place.length, sign: signOf(sign), html: escapeHtml(said!) })
    } else if (line.trim() === '') {
      if (paragraph.length > 0) end()
    } else if (items.length > 0 && /^[ \t]/.test(line)) items.at(-1)!.html += `<br>${escapeHtml(line.trim())}`
    else {
      if (items.length > 0) end()
      paragraph.push(escapeHtml(line))
    }
  }
  end()
  return html
}

interface Place {
  indent: number
  kind: string
}

/** Where an item belongs among those open above it: beside one of its kind, or below the last one when it has another sign or more room. */
function placeOf(own: Place, open: Place[]): Place[] {
  const same = open.findLastIndex(({ indent, kind }) => kind === own.kind && indent === own.indent)
  if (same >= 0) return open.slice(0, same + 1)
  return [...open.filter(({ indent }) => indent <= own.indent), own]
}

const widthOf = (indent: string) => indent.replaceAll('\t', '    ').length

const kindOf = (sign: string) =>
  sign
    .toLowerCase()
    .replace(/\d+/g, '1')
    .replace(/[a-zđ]+/, 'a')
