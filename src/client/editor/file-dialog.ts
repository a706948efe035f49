import type { EditorView } from 'prosemirror-view'
import { schema } from '#editor/schema.ts'
import { sendFile } from '../send-file.ts'
import { labelled, openDialog } from './dialog.ts'
import { element } from './element.ts'
import { librarySearch } from './library-search.ts'
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
  const results = element('ul', { class: 'list-reset results', 'aria-live': 'polite' })
  const progress = element('progress', { max: '1', value: '0', hidden: true, 'aria-label': words.file.title })
  const library = librarySearch<LibraryFile>(words.file, setting.filesHref, results, (chosen) => {
    const said = `${chosen.title} (${chosen.says}${chosen.scan ? `; ${words.file.scan}` : ''})`
    const choose = () => {
      insertFile(view, chosen)
      dialog.close()
    }
    return element('button', { type: 'button', class: 'button button--plain', click: choose }, said)
  })

  const dialog = openDialog(words, {
    title: words.file.title,
    done: words.file.done,
    fields: [labelled(words.file.file, file, setting.fileLimits), labelled(words.file.name, title, words.file.nameHint), progress, library],
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
}

function insertFile(view: EditorView, { title, href }: LibraryFile) {
  insertBelow(view, schema.nodes.paragraph!.create(null, schema.text(title, [schema.marks.link!.create({ href })])))
}
