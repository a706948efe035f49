import { element } from './element.ts'
import type { Setting } from './words.ts'

/**
 * Asks in a dialog. `fields` are shown above the buttons; `finish` answers a sentence when something is wrong, and nothing when the dialog
 * may close.
 */
export function openDialog(
  words: Setting['words'],
  {
    title,
    done,
    fields,
    finish,
  }: { title: string; done: string; fields: HTMLElement[]; finish: () => string | undefined | Promise<string | undefined> },
) {
  const fault = element('p', { class: 'field__error', role: 'alert', hidden: true })
  const close = () => dialog.close()
  const submit = async (event: Event) => {
    event.preventDefault()
    event.stopPropagation()
    const wrong = await finish()
    fault.hidden = !wrong
    fault.textContent = wrong ?? ''
    if (!wrong) close()
  }
  const form = element(
    'form',
    { class: 'form', submit },
    element('h2', { id: 'hop-thoai' }, title),
    ...fields,
    fault,
    element(
      'p',
      { class: 'actions' },
      element('button', { class: 'button button--primary' }, done),
      element('button', { type: 'button', class: 'button', click: close }, words.cancel),
    ),
  )
  const dialog = element('dialog', { class: 'dialog', 'aria-labelledby': 'hop-thoai', close: () => dialog.remove() }, form)
  document.body.append(dialog)
  dialog.showModal()
  return dialog
}

/** A labelled field. */
export function labelled(label: string, input: HTMLInputElement, hint = ''): HTMLElement {
  input.id ||= `hop-${crypto.getRandomValues(new Uint32Array(1))[0]}`
  if (input.type === 'checkbox') return element('div', { class: 'field field--check' }, input, element('label', { for: input.id }, label))
  const hints = hint ? [element('p', { class: 'field__hint' }, hint)] : []
  return element('div', { class: 'field' }, element('label', { class: 'field__label', for: input.id }, label), ...hints, input)
}
