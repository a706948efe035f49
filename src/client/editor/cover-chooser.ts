import { labelled, openDialog } from './dialog.ts'
import { element } from './element.ts'
import { librarySearch } from './library-search.ts'
import { type LibraryPicture, uploadPicture } from './upload.ts'
import type { Setting } from './words.ts'

/** The picture of the article, chosen by looking: one of the text, one of the library, or a new one. The list stays the form's field. */
export function chooseCoverByLooking(select: HTMLSelectElement, body: HTMLTextAreaElement, setting: Setting) {
  const words = setting.words.cover
  const shown = element('div', { class: 'cover__shown', role: 'status' })
  const inText = element('ul', { class: 'list-reset cover__results', 'aria-label': words.inText })
  const file = element('input', { type: 'file', accept: 'image/*', change: () => take(file.files?.[0]) })
  const none = element('button', { type: 'button', class: 'button button--plain', click: () => choose() }, words.none)
  const results = element('ul', { class: 'list-reset cover__results' })
  const library = librarySearch<LibraryPicture>(
    { library: words.library, search: setting.words.picture.search },
    setting.picturesHref,
    results,
    thumbOf,
  )
  const box = element('div', { class: 'cover' }, shown, inText, library, labelled(words.upload, file, setting.pictureLimits), none)
  select.hidden = true
  select.after(box)

  box.addEventListener('dragover', (event) => event.preventDefault())
  box.addEventListener('drop', (event) => {
    event.preventDefault()
    take(event.dataTransfer?.files[0])
  })
  box.addEventListener('paste', (event) => take(event.clipboardData?.files[0]))
  let known = ''
  const follow = async () => {
    const hashes = hashesIn(body.value)
    if (hashes === known) return
    known = hashes
    const pictures = hashes ? await ask(`${setting.picturesHref.replace(/\?.*/, '')}?ma=${hashes}`) : []
    if (hashes === known) inText.replaceChildren(...pictures.map((picture) => element('li', {}, thumbOf(picture))))
  }
  body.form?.addEventListener('input', follow)
  void follow()
  void showChosen()

  function thumbOf(picture: LibraryPicture): HTMLElement {
    const thumb = element('img', { src: picture.thumb, alt: picture.alt || picture.fileName, loading: 'lazy' })
    return element('button', { type: 'button', class: 'picture-results__one', click: () => choose(picture) }, thumb)
  }

  function choose(picture?: LibraryPicture) {
    const value = picture ? String(picture.id) : ''
    if (picture && ![...select.options].some((option) => option.value === value))
      select.append(new Option(picture.alt || picture.fileName, value))
    select.value = value
    show(picture)
    select.dispatchEvent(new Event('input', { bubbles: true }))
  }

  function show(picture?: LibraryPicture) {
    none.hidden = !picture
    shown.replaceChildren(
      ...(picture
        ? [element('img', { src: picture.thumb, alt: picture.alt }), element('p', { lang: 'vi' }, picture.alt)]
        : [words.noneYet]),
    )
  }

  async function showChosen() {
    show((await (select.value ? ask(`${setting.picturesHref.replace(/\?.*/, '')}?so=${select.value}`) : []))[0])
  }

  /** A new one is described before it is in the library. */
  function take(given?: File | null) {
    if (!given) return
    const { picture: said } = setting.words
    const alt = element('input', { lang: 'vi', autocomplete: 'off' })
    const decorative = element('input', { type: 'checkbox' })
    openDialog(setting.words, {
      title: words.upload,
      done: words.done,
      fields: [element('p', {}, given.name), labelled(said.alt, alt, said.altHint), labelled(said.decorative, decorative)],
      async finish() {
        if (alt.value.trim() === '' && !decorative.checked) return said.noAlt
        const { picture, fault } = await uploadPicture(setting, given, { alt: alt.value, decorative: decorative.checked ? '1' : '' })
        if (picture) choose(picture)
        file.value = ''
        return fault
      },
    })
  }
}

const ask = async (href: string): Promise<LibraryPicture[]> => {
  const answer = await fetch(href).catch(() => undefined)
  return answer?.ok ? answer.json() : []
}

/** The pictures that a text shows, by what their files are called. */
const hashesIn = (text: string) =>
  [...new Set([...text.matchAll(/\/media\/([0-9a-f]{32})-\d+\.webp/g)].map(([, hash]) => hash))].slice(0, 24).join(',')
