import { labelled } from './dialog.ts'
import { element } from './element.ts'

/** What the library holds already, narrowed down while one types; `list` is filled with what `show` makes of each. */
export function librarySearch<Item>(
  words: { library: string; search: string },
  href: string,
  list: HTMLElement,
  show: (item: Item) => HTMLElement,
): HTMLElement {
  const search = element('input', { type: 'search', lang: 'vi' })
  let asked = 0
  const fill = async () => {
    const turn = ++asked
    const items: Item[] = await (await fetch(href + encodeURIComponent(search.value.trim()))).json()
    // An answer that comes late has been overtaken by another question.
    if (turn === asked) list.replaceChildren(...items.map((item) => element('li', {}, show(item))))
  }
  search.addEventListener('input', fill)
  // Who does not open it asks for nothing.
  let filled = false
  const toggle = () => {
    if (!filled) void fill()
    filled = true
  }
  return element('details', { toggle }, element('summary', {}, words.library), labelled(words.search, search), list)
}
