import type { Plugin } from 'prosemirror-state'
import { Plugin as StatePlugin } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { Button } from './buttons.ts'
import { isInTable } from './commands.ts'
import { element, icon } from './element.ts'
import type { Setting } from './words.ts'

/** A toolbar of real buttons: one stop for Tab, arrows within. `bar` is filled when the view is made. */
export function toolbar(bar: HTMLElement, buttons: Button[], { words }: Setting): Plugin {
  bar.setAttribute('role', 'toolbar')
  bar.setAttribute('aria-label', words.toolbar)
  bar.addEventListener('keydown', moveWithin(bar))

  return new StatePlugin({
    view(view) {
      const made = buttons.map((button) => ({ button, shown: showButton(button, view, words) }))
      bar.replaceChildren(...made.map(({ shown }) => shown))
      const update = () => {
        for (const each of made) updateButton(each, view)
        settleStop(bar)
      }
      update()
      return { update }
    },
  })
}

function showButton(button: Button, view: EditorView, words: Setting['words']): HTMLButtonElement {
  const label = words.buttons[button.name]
  const press = () => {
    if (button.ask) return button.ask(view)
    button.run(view.state, view.dispatch, view)
    view.focus()
  }
  return element(
    'button',
    { type: 'button', class: 'toolbar__button', 'aria-label': label, title: label, tabindex: '-1', click: press },
    icon(button.icon),
  )
}

function updateButton({ button, shown }: { button: Button; shown: HTMLButtonElement }, view: EditorView) {
  shown.hidden = Boolean(button.inTable) && !isInTable(view.state)
  shown.setAttribute('aria-disabled', String(!button.run(view.state)))
  if (button.pressed) shown.setAttribute('aria-pressed', String(button.pressed(view.state)))
}

/** Exactly one of the shown buttons can be reached with Tab. */
function settleStop(bar: HTMLElement) {
  const shown = shownIn(bar)
  const stop = shown.find((button) => button.tabIndex === 0) ?? shown[0]
  for (const button of bar.querySelectorAll('button')) button.tabIndex = button === stop ? 0 : -1
}

const moveWithin = (bar: HTMLElement) => (event: KeyboardEvent) => {
  const shown = shownIn(bar)
  const at = shown.indexOf(document.activeElement as HTMLButtonElement)
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: shown.length - 1 }[event.key]
  if (at < 0 || to === undefined) return
  event.preventDefault()
  const next = shown[(to + shown.length) % shown.length]!
  for (const button of shown) button.tabIndex = button === next ? 0 : -1
  next.focus()
}

const shownIn = (bar: HTMLElement) => [...bar.querySelectorAll('button')].filter((button) => !button.hidden)
