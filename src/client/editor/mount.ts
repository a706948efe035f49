import { dropCursor } from 'prosemirror-dropcursor'
import { gapCursor } from 'prosemirror-gapcursor'
import { history } from 'prosemirror-history'
import { EditorState } from 'prosemirror-state'
import { tableEditing } from 'prosemirror-tables'
import { EditorView } from 'prosemirror-view'
import { isSafe, type OpenDocument, openDocument, writeDocument } from '#editor/document.ts'
import { buttonsWith } from './buttons.ts'
import { element } from './element.ts'
import { askFile } from './file-dialog.ts'
import { keys } from './keys.ts'
import { askLink, askVideo } from './link-dialog.ts'
import { nodeViews } from './node-views.ts'
import { pasteWith } from './paste.ts'
import { askPicture } from './picture-dialog.ts'
import { toolbar } from './toolbar.ts'
import { readSetting } from './words.ts'

/** Puts the rich editor over a textarea of Markdown. The textarea stays the form's field and always holds what is written. */
export function mountEditor(place: HTMLElement, area: HTMLTextAreaElement) {
  const setting = readSetting(place)
  const { words } = setting
  const label = area.form?.querySelector<HTMLLabelElement>(`label[for="${area.id}"]`)
  // How Markdown is written need not be told to those who do not see it.
  const hint = document.getElementById(`${area.id}-chi-dan`)
  if (label) label.id ||= `${area.id}-ten`

  const bar = element('div', { class: 'toolbar' })
  const page = element('div', { class: 'rich__page' })
  const told = element('div', { class: 'rich__told', role: 'status' })
  const toggle = element('button', { type: 'button', class: 'button button--plain rich__toggle', click: switchView })
  const rich = element('div', { class: 'rich' }, bar, page)
  area.before(element('p', { class: 'rich__switch' }, toggle), rich, told)
  label?.addEventListener('click', () => !rich.hidden && view.focus())

  let open: OpenDocument = openDocument(area.value)
  let timer = 0
  let ours = false
  const ask = { link: askLink(setting), picture: askPicture(setting), file: askFile(setting), video: askVideo(setting) }
  const plugins = [
    toolbar(bar, buttonsWith(ask), setting),
    ...keys({ 'Mod-k': askForLink, 'Alt-F10': goToToolbar }),
    history(),
    tableEditing(),
    gapCursor(),
    dropCursor({ class: 'drop-cursor' }),
  ]
  const view = new EditorView(page, {
    state: EditorState.create({ doc: open.doc, plugins }),
    nodeViews: nodeViews(setting),
    attributes: {
      class: 'article__body',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-labelledby': label?.id ?? '',
      lang: area.lang || 'vi',
      spellcheck: 'false',
    },
    ...pasteWith(setting, tell),
    dispatchTransaction(change) {
      view.updateState(view.state.apply(change))
      if (!change.docChanged) return
      clearTimeout(timer)
      timer = window.setTimeout(keep, 150)
    },
  })

  area.addEventListener('input', () => !ours && !rich.hidden && show())
  area.form?.addEventListener('submit', keep, { capture: true })
  area.form?.addEventListener('formdata', (event) => {
    keep()
    if (event.formData.has(area.name)) event.formData.set(area.name, area.value)
  })
  show()

  function askForLink(): boolean {
    ask.link(view)
    return true
  }

  function goToToolbar(): boolean {
    bar.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
    return true
  }

  /** What is written, into the textarea; whoever listens to it hears of a change. */
  function keep() {
    clearTimeout(timer)
    if (rich.hidden) return
    const text = writeDocument(open, view.state.doc)
    if (text === area.value.replaceAll('\r\n', '\n')) return
    area.value = text
    ours = true
    area.dispatchEvent(new Event('input', { bubbles: true }))
    ours = false
  }

  /** The rich view of what the textarea holds, or the source with the reason why not. */
  function show() {
    open = openDocument(area.value)
    const safe = isSafe(open)
    if (safe) view.updateState(EditorState.create({ doc: open.doc, plugins }))
    tell(safe ? [] : [words.unsafe])
    choose(safe)
  }

  function switchView() {
    if (rich.hidden) return show()
    keep()
    choose(false)
    area.focus()
  }

  function choose(toRich: boolean) {
    rich.hidden = !toRich
    area.hidden = toRich
    if (hint) hint.hidden = toRich
    toggle.textContent = toRich ? words.toSource : words.toRich
  }

  function tell(sentences: string[]) {
    told.replaceChildren(...sentences.map((sentence) => element('p', { class: 'flash' }, sentence)))
  }
}
