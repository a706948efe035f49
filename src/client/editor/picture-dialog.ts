import type { EditorView } from 'prosemirror-view'
import { schema } from '#editor/schema.ts'
import { labelled, openDialog } from './dialog.ts'
import { element } from './element.ts'
import { librarySearch } from './library-search.ts'
import { insertBelow } from './link-dialog.ts'
import { type LibraryPicture, uploadPicture } from './upload.ts'
import type { Setting } from './words.ts'

/** A picture of the library, or a new one; nobody gets past what it shows for those who do not see it. */
export const askPicture =
  (setting: Setting, given?: File) =>
  (view: EditorView): void => {
    const { words } = setting
    const file = element('input', { type: 'file', accept: 'image/*' })
    const alt = element('input', { lang: 'vi', autocomplete: 'off' })
    const decorative = element('input', { type: 'checkbox' })
    const caption = element('input', { lang: 'vi' })
    const credit = element('input', { lang: 'vi' })
    const results = element('ul', { class: 'list-reset picture-results' })
    const library = () =>
      librarySearch<LibraryPicture>(words.picture, setting.picturesHref, results, (picture) => {
        const choose = () => {
          insertPicture(view, picture)
          dialog.close()
        }
        const thumb = element('img', { src: picture.thumb, alt: picture.alt || picture.fileName, loading: 'lazy' })
        return element('button', { type: 'button', class: 'picture-results__one', click: choose }, thumb)
      })

    const dialog = openDialog(words, {
      title: words.picture.title,
      done: words.picture.done,
      fields: [
        ...(given ? [element('p', {}, given.name)] : [labelled(words.picture.file, file, setting.pictureLimits)]),
        labelled(words.picture.alt, alt, words.picture.altHint),
        labelled(words.picture.decorative, decorative),
        labelled(words.picture.caption, caption),
        labelled(words.picture.credit, credit),
        ...(given ? [] : [library()]),
      ],
      async finish() {
        const chosen = given ?? file.files?.[0]
        if (!chosen) return words.picture.noFile
        if (alt.value.trim() === '' && !decorative.checked) return words.picture.noAlt
        const said = {
          alt: decorative.checked ? '' : alt.value,
          caption: caption.value,
          credit: credit.value,
          decorative: decorative.checked ? '1' : '',
        }
        const { picture, fault } = await uploadPicture(setting, chosen, said)
        if (picture) insertPicture(view, { ...picture, alt: said.alt.trim(), caption: said.caption.trim(), credit: said.credit.trim() })
        return fault
      },
    })
  }

function insertPicture(view: EditorView, { src, alt, caption, credit }: LibraryPicture) {
  const words = [caption, credit && (caption ? ` (${credit})` : credit)].filter(Boolean).join('')
  insertBelow(view, schema.nodes.figure!.create({ src, alt }, words ? schema.text(words) : null))
}
