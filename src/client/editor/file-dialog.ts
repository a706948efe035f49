import type { EditorView } from 'prosemirror-view'
import { schema } from '#editor/schema.ts'
import { sendFile } from '../send-file.ts'
import { labelled, openDialog } from './dialog.ts'
import { element } from './element.ts'
import { insertBelow } from './link-dialog.ts'
import type { Setting } from './words.ts'

interface LibraryFile {
  title: string
  href: string
  /** What it is and how large. */
  says: string
  scan: boolean
}

/** A file of the library, or a new one: a line of its own with a link, which the page draws as a card. */
export const askFile = (setting: Setting) => (view: EditorView) => {
  const { words } = setting
  const file = element('input', { type: 'file' })
  const title = element('input', { lang: 'vi', autocomplete: 'off' })
  const search = element('input', { type: 'search', lang: 'vi' })
  const results = element('ul', { class: 'list-reset results', 'aria-live': 'polite' })
  const progress = element('progress', { max: '1', value: '0', hidden: true, 'aria-label': words.file.title })
  const choose = (chosen: LibraryFile) => {
    insertFile(view, chosen)
    dialog.close()
  }
  search.addEventListener('input', () => showFiles(setting, search.value, results, choose))

  const dialog = openDialog(words, {
    title: words.file.title,
    done: words.file.done,
    fields: [
      labelled(words.file.file, file, setting.fileLimits),
      labelled(words.file.name, title, words.file.nameHint),
      progress,
      element('details', {}, element('summary', {}, words.file.library), labelled(words.file.search, search), results),
    ],
    async finish() {
      const sent = file.files?.[0]
      if (!sent) return words.file.noFile
      const body = new FormData()
      for (const [name, value] of Object.entries({ _csrf: setting.csrf, title: title.value })) body.append(name, value)
      body.append('file', sent)
      progress.hidden = false
      const answer = await sendFile(setting.fileUploadHref, body, (part) => progress.setAttribute('value', String(part)))
      progress.hidden = true
      if (answer?.status !== 201) return answer?.told.fault ?? words.uploadFailed
      insertFile(view, answer.told as unknown as LibraryFile)
      return undefined
    },
  })
  showFiles(setting, '', results, choose)
}

function insertFile(view: EditorView, { title, href }: LibraryFile) {
  insertBelow(view, schema.nodes.paragraph!.create(null, schema.text(title, [schema.marks.link!.create({ href })])))
}

let asked = 0

async function showFiles({ filesHref, words }: Setting, text: string, results: HTMLElement, choose: (file: LibraryFile) => void) {
  const turn = ++asked
  const files: LibraryFile[] = await (await fetch(filesHref + encodeURIComponent(text.trim()))).json()
  if (turn !== asked) return
  results.replaceChildren(
    ...files.map((file) => {
      const said = `${file.title} (${file.says}${file.scan ? `; ${words.file.scan}` : ''})`
      return element('li', {}, element('button', { type: 'button', class: 'button button--plain', click: () => choose(file) }, said))
    }),
  )
}
