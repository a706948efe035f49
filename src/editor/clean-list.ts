import { type Element, type HtmlNode, isElement } from './read-html.ts'

type Write = (nodes: HtmlNode[]) => string

/** Items in lists; a list that stands between items, as Google Docs and LibreOffice write it, belongs to the item before. */
export function writeList(element: Element, write: Write): string {
  const items: string[] = []
  for (const child of element.children) {
    if (!isElement(child)) continue
    if (child.name === 'li') items.push(writeItem(child, write))
    else if (items.length > 0 && /^[uo]l$/.test(child.name)) items.push(items.pop()!.replace(/<\/li>$/, `${writeList(child, write)}</li>`))
    else items.push(`<li>${write([child])}</li>`)
  }
  const start = element.name === 'ol' && /^\d{1,9}$/.test(element.attribs.start ?? '') ? ` start="${element.attribs.start}"` : ''
  return items.length > 0 ? `<${element.name}${start}>${items.join('')}</${element.name}>` : ''
}

/** One paragraph in an item is the item. */
export function writeItem(element: Element, write: Write): string {
  const html = write(element.children)
  const only = /^\s*<p>((?:(?!<p>).)*)<\/p>\s*((?:<[uo]l>.*)?)$/s.exec(html)
  return `<li>${only ? only[1]! + only[2]! : html}</li>`
}
