import type { Node } from 'prosemirror-model'
import { TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { schema } from '#editor/schema.ts'
import { labelled, openDialog } from './dialog.ts'
import { element } from './element.ts'
import type { Setting } from './words.ts'

const { link } = schema.marks

/** A link to an address, or to an article of our own found by its title. */
export const askLink = (setting: Setting) => (view: EditorView) => {
  const { words } = setting
  const { from, to } = linkRange(view)
  const present = view.state.doc.rangeHasMark(from, to, link!)
    ? view.state.doc.nodeAt(from)?.marks.find(({ type }) => type === link)
    : undefined
  const address = element('input', { value: present?.attrs.href ?? '', autocomplete: 'off', lang: 'vi' })
  const text = element('input', { value: view.state.doc.textBetween(from, to, ' '), autocomplete: 'off', lang: 'vi' })
  const results = element('ul', { class: 'list-reset results', 'aria-live': 'polite' })
  address.addEventListener('input', () => showArticles(setting, address, text, results))

  openDialog(words, {
    title: words.link.title,
    done: words.link.done,
    fields: [labelled(words.link.address, address, words.link.hint), results, labelled(words.link.text, text)],
    finish() {
      const href = readAddress(address.value)
      if (href === '' && present) return remove(view, from, to)
      if (!href) return words.link.wrong
      const content = schema.text(text.value.trim() || href, [link!.create({ href })])
      view.dispatch(
        text.value === view.state.doc.textBetween(from, to, ' ') && from < to
          ? view.state.tr.addMark(from, to, link!.create({ href }))
          : view.state.tr.replaceWith(from, to, content),
      )
      view.focus()
      return undefined
    },
  })
}

function remove(view: EditorView, from: number, to: number): undefined {
  view.dispatch(view.state.tr.removeMark(from, to, link!))
  view.focus()
}

/** What is selected, or the link the cursor stands in. */
function linkRange(view: EditorView): { from: number; to: number } {
  const { from, to, empty, $from } = view.state.selection
  const mark = link!.isInSet($from.marks())
  if (!empty || !mark) return { from, to }
  let [start, end] = [from, to]
  const inside = (at: number) => mark.isInSet(view.state.doc.resolve(at).nodeAfter?.marks ?? [])
  while (start > $from.start() && inside(start - 1)) start--
  while (end < $from.end() && inside(end)) end++
  return { from: start, to: end }
}

/** `nuithanh.gov.vn` is meant as an address, `javascript:` never is. */
export function readAddress(typed: string): string | undefined {
  const text = typed.trim()
  if (text === '' || /^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)\S+$/i.test(text)) return text
  if (/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(text)) return `mailto:${text}`
  return /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(text) ? `https://${text}` : undefined
}

let asked = 0

async function showArticles({ articlesHref }: Setting, address: HTMLInputElement, text: HTMLInputElement, results: HTMLElement) {
  const turn = ++asked
  const words = address.value.trim()
  const found: { title: string; href: string; time: string }[] =
    words.length < 2 || readAddress(words) ? [] : await (await fetch(articlesHref + encodeURIComponent(words))).json()
  if (turn !== asked) return
  results.replaceChildren(
    ...found.map(({ title, href, time }) => {
      const choose = () => {
        address.value = href
        text.value ||= title
        results.replaceChildren()
        address.focus()
      }
      return element('li', {}, element('button', { type: 'button', class: 'button button--plain', click: choose }, `${title} (${time})`))
    }),
  )
}

/** A film stays with those who show it: a line of its own with a link, which the page draws as a card. */
export const askVideo =
  ({ words }: Setting) =>
  (view: EditorView) => {
    const address = element('input', { type: 'url', placeholder: 'https://', required: true })
    const text = element('input', { required: true, lang: 'vi' })
    openDialog(words, {
      title: words.video.title,
      done: words.video.done,
      fields: [labelled(words.video.address, address, words.video.hint), labelled(words.video.text, text)],
      finish() {
        const href = readAddress(address.value)
        if (!href) return words.link.wrong
        const card = schema.nodes.paragraph!.create(null, schema.text(text.value.trim(), [link!.create({ href })]))
        insertBelow(view, card)
        return undefined
      },
    })
  }

/** A block after the one the cursor is in, and the cursor below it. */
export function insertBelow(view: EditorView, ...blocks: Node[]) {
  const { $to } = view.state.selection
  const empty = $to.depth > 0 && $to.node(1).type.name === 'paragraph' && $to.node(1).childCount === 0
  const at = $to.depth === 0 ? $to.pos : empty ? $to.before(1) : $to.after(1)
  let tr = empty ? view.state.tr.replaceWith(at, $to.after(1), blocks) : view.state.tr.insert(at, blocks)
  const end = at + blocks.reduce((size, block) => size + block.nodeSize, 0)
  if (end >= tr.doc.content.size || !tr.doc.resolve(end).nodeAfter?.isTextblock) tr = tr.insert(end, schema.nodes.paragraph!.create())
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(end + 1))).scrollIntoView())
  view.focus()
}
