import { element } from './element.ts'
import type { Setting } from './words.ts'

export type Frame = ReturnType<typeof putFrame>

/** Puts the place of the rich view and the button that leads to the source beside a textarea, of which one is shown at a time. */
export function putFrame(area: HTMLTextAreaElement, { words }: Setting, onToggle: () => void) {
  const label = area.form?.querySelector<HTMLLabelElement>(`label[for="${area.id}"]`)
  if (label) label.id ||= `${area.id}-ten`
  // How Markdown is written need not be told to those who do not see it.
  const hint = document.getElementById(`${area.id}-chi-dan`)

  const bar = element('div', { class: 'toolbar' })
  const page = element('div', { class: 'rich__page' })
  const told = element('div', { class: 'rich__told', role: 'status' })
  const toggle = element('button', { type: 'button', class: 'button button--plain rich__toggle', click: onToggle })
  const rich = element('div', { class: 'rich' }, bar, page)
  area.before(element('p', { class: 'rich__switch' }, toggle), rich, told)

  return {
    bar,
    page,
    label,
    isRich: () => !rich.hidden,
    show(toRich: boolean) {
      rich.hidden = !toRich
      area.hidden = toRich
      if (hint) hint.hidden = toRich
      toggle.textContent = toRich ? words.toSource : words.toRich
    },
    tell: (sentences: string[]) => told.replaceChildren(...sentences.map((sentence) => element('p', { class: 'flash' }, sentence))),
  }
}
