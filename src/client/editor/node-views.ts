import type { Node } from 'prosemirror-model'
import type { NodeViewConstructor } from 'prosemirror-view'
import { renderMarkdown } from '#platform/text/markdown.ts'
import { element } from './element.ts'
import type { Setting } from './words.ts'

export function nodeViews({ words }: Setting): Record<string, NodeViewConstructor> {
  return { raw: rawBlock(words), figure: figure(words) }
}

/** What the editor cannot take apart, as the page shows it, and how it can be changed. */
const rawBlock =
  (words: Setting['words']): NodeViewConstructor =>
  (node) => {
    const shown = element('div', { class: 'raw-block__page' })
    shown.innerHTML = renderMarkdown(node.attrs.source)
    if (shown.textContent?.trim() === '') shown.replaceChildren(element('code', {}, node.attrs.source))
    return { dom: element('div', { class: 'raw-block' }, element('p', { class: 'raw-block__note' }, words.raw), shown) }
  }

/** A picture with its caption to type in, and its alternative text to change. */
const figure =
  (words: Setting['words']): NodeViewConstructor =>
  (first, view, getPos) => {
    let node = first
    const picture = element('img', {})
    const contentDOM = element('figcaption', { 'data-placeholder': words.caption })
    const alt = element('input', { class: 'figure__alt', 'aria-label': words.alt, placeholder: words.alt, change: keepAlt })
    const dom = element('figure', {}, picture, contentDOM, element('div', { class: 'figure__tools', contenteditable: 'false' }, alt))

    function keepAlt() {
      const at = getPos()
      if (at !== undefined) view.dispatch(view.state.tr.setNodeMarkup(at, undefined, { ...node.attrs, alt: alt.value.trim() }))
    }

    function show(next: Node): boolean {
      if (next.type !== node.type) return false
      node = next
      picture.src = node.attrs.src
      picture.alt = node.attrs.alt
      if (document.activeElement !== alt) alt.value = node.attrs.alt
      contentDOM.classList.toggle('is-empty', node.childCount === 0)
      return true
    }

    show(node)
    return {
      dom,
      contentDOM,
      update: show,
      stopEvent: (event) => event.target === alt,
      ignoreMutation: (change) => !contentDOM.contains(change.target),
    }
  }
