import { dropCursor } from 'prosemirror-dropcursor'
import { gapCursor } from 'prosemirror-gapcursor'
import { history } from 'prosemirror-history'
import { type Command, EditorState, type Plugin } from 'prosemirror-state'
import { tableEditing } from 'prosemirror-tables'
import { EditorView } from 'prosemirror-view'
import { isSafe, type OpenDocument, openDocument, writeDocument } from '#editor/document.ts'
import { buttonsWith } from './buttons.ts'
import { askFile } from './file-dialog.ts'
import { type Frame, putFrame } from './frame.ts'
import { keys } from './keys.ts'
import { askLink, askVideo } from './link-dialog.ts'
import { nodeViews } from './node-views.ts'
import { pasteWith } from './paste.ts'
import { askPicture } from './picture-dialog.ts'
import { toolbar } from './toolbar.ts'
import { readSetting, type Setting } from './words.ts'

/** Puts the rich editor over a textarea of Markdown. The textarea stays the form's field and always holds what is written. */
export function mountEditor(place: HTMLElement, area: HTMLTextAreaElement) {
  const setting = readSetting(place)
  const frame = putFrame(area, setting, switchView)
  const put = putInto(area)
  let open: OpenDocument = openDocument(area.value)
  let timer = 0
  const plugins = pluginsOf(setting, frame)
  const view = new EditorView(frame.page, {
    state: EditorState.create({ doc: open.doc, plugins }),
    nodeViews: nodeViews(setting),
    attributes: attributesOf(area, frame),
    ...pasteWith(setting, frame.tell),
    dispatchTransaction(change) {
      view.updateState(view.state.apply(change))
      if (!change.docChanged) return
      clearTimeout(timer)
      timer = window.setTimeout(keep, 150)
    },
  })

  frame.label?.addEventListener('click', () => frame.isRich() && view.focus())
  area.addEventListener('input', () => !put.isOurs() && frame.isRich() && show())
  area.form?.addEventListener('submit', keep, { capture: true })
  area.form?.addEventListener('formdata', (event) => {
    keep()
    if (event.formData.has(area.name)) event.formData.set(area.name, area.value)
  })
  show()

  /** What is written, into the textarea. */
  function keep() {
    clearTimeout(timer)
    if (frame.isRich()) put.text(writeDocument(open, view.state.doc))
  }

  /** The rich view of what the textarea holds, or the source with the reason why not. */
  function show() {
    open = openDocument(area.value)
    const safe = isSafe(open)
    if (safe) view.updateState(EditorState.create({ doc: open.doc, plugins }))
    frame.tell(safe ? [] : [setting.words.unsafe])
    frame.show(safe)
  }

  function switchView() {
    if (!frame.isRich()) return show()
    keep()
    frame.show(false)
    area.focus()
  }
}

/** Puts text into a textarea; whoever listens to it hears of a change, and can tell it from one that somebody typed there. */
function putInto(area: HTMLTextAreaElement) {
  let ours = false
  return {
    isOurs: () => ours,
    text(text: string) {
      if (text === area.value.replaceAll('\r\n', '\n')) return
      area.value = text
      ours = true
      area.dispatchEvent(new Event('input', { bubbles: true }))
      ours = false
    },
  }
}

function pluginsOf(setting: Setting, { bar }: Frame): Plugin[] {
  const ask = { link: askLink(setting), picture: askPicture(setting), file: askFile(setting), video: askVideo(setting) }
  const askForLink: Command = (_state, _dispatch, view) => {
    if (view) ask.link(view)
    return true
  }
  const goToToolbar: Command = () => {
    bar.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
    return true
  }
  return [
    toolbar(bar, buttonsWith(ask), setting),
    ...keys({ 'Mod-k': askForLink, 'Alt-F10': goToToolbar }),
    history(),
    tableEditing(),
    gapCursor(),
    dropCursor({ class: 'drop-cursor' }),
  ]
}

const attributesOf = (area: HTMLTextAreaElement, { label }: Frame) => ({
  class: 'article__body',
  role: 'textbox',
  'aria-multiline': 'true',
  'aria-labelledby': label?.id ?? '',
  lang: area.lang || 'vi',
  spellcheck: 'false',
})
