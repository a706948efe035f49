interface Words {
  drop: string
  alt: string
  decorative: string
  noAlt: string
  failed: string
  done: string
}

/** Many pictures at once: chosen, dropped or pasted; each with its own words and progress. Without this, one at a time. */
export function uploadMany(form: HTMLFormElement) {
  const words: Words = JSON.parse(form.dataset.words ?? '{}')
  const input = form.querySelector<HTMLInputElement>('input[type=file]')!
  const rows = new Map<HTMLElement, File>()
  const list = document.createElement('ul')
  list.className = 'list-reset uploads'
  const hint = document.createElement('p')
  hint.textContent = words.drop
  form.querySelector('[data-one]')!.replaceWith(hint, list)
  input.multiple = true

  const take = (files: Iterable<File>) => {
    for (const file of files) {
      const row = makeRow(file, words, rows.size)
      rows.set(row, file)
      list.append(row)
    }
    list.querySelector<HTMLInputElement>('input')?.focus()
  }

  input.addEventListener('change', () => {
    take(input.files ?? [])
    input.value = ''
  })
  form.addEventListener('dragover', (event) => event.preventDefault())
  form.addEventListener('drop', (event) => {
    event.preventDefault()
    take(event.dataTransfer?.files ?? [])
  })
  document.addEventListener('paste', (event) => event.clipboardData?.files.length && take(event.clipboardData.files))
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    for (const [row, file] of rows) if (await sendRow(form, row, file, words)) rows.delete(row)
    if (rows.size === 0 && list.childElementCount > 0) location.reload()
  })
}

function makeRow(file: File, words: Words, number: number): HTMLElement {
  const row = document.createElement('li')
  row.className = 'uploads__one'
  const name = Object.assign(document.createElement('strong'), { textContent: file.name })
  const alt = Object.assign(document.createElement('input'), { id: `mo-ta-${number}`, name: 'alt', lang: 'vi' })
  const decorative = Object.assign(document.createElement('input'), { id: `trang-tri-${number}`, type: 'checkbox', name: 'decorative' })
  const progress = Object.assign(document.createElement('progress'), { max: 1, value: 0, hidden: true, ariaLabel: file.name })
  const told = Object.assign(document.createElement('p'), { className: 'field__error', role: 'alert', hidden: true })
  row.append(name, labelled(words.alt, alt), labelled(words.decorative, decorative), progress, told)
  return row
}

function labelled(text: string, input: HTMLInputElement): HTMLElement {
  const field = Object.assign(document.createElement('div'), { className: input.type === 'checkbox' ? 'field field--check' : 'field' })
  const label = Object.assign(document.createElement('label'), { htmlFor: input.id, textContent: text })
  field.append(...(input.type === 'checkbox' ? [input, label] : [label, input]))
  return field
}

/** @returns whether the picture is in the library now */
async function sendRow(form: HTMLFormElement, row: HTMLElement, file: File, words: Words): Promise<boolean> {
  const alt = row.querySelector<HTMLInputElement>('[name=alt]')!.value.trim()
  const decorative = row.querySelector<HTMLInputElement>('[name=decorative]')!.checked
  const fault =
    alt === '' && !decorative ? words.noAlt : await send(form, row.querySelector('progress')!, file, decorative ? '' : alt, words)
  const told = row.querySelector<HTMLElement>('[role=alert]')!
  told.hidden = fault === ''
  told.textContent = fault
  return fault === ''
}

/** With progress, which `fetch` cannot tell. @returns a sentence when it did not work */
function send(form: HTMLFormElement, progress: HTMLProgressElement, file: File, alt: string, words: Words): Promise<string> {
  const body = new FormData()
  body.append('_csrf', form.querySelector<HTMLInputElement>('[name=_csrf]')!.value)
  body.append('alt', alt)
  body.append('picture', file)
  progress.hidden = false
  return new Promise((answered) => {
    const request = new XMLHttpRequest()
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      progress.value = loaded / total
    })
    request.addEventListener('load', () => {
      if (request.status === 201) return answered('')
      const told = request.getResponseHeader('Content-Type')?.includes('json') ? JSON.parse(request.responseText) : {}
      answered(told.fault ?? words.failed)
    })
    request.addEventListener('error', () => answered(words.failed))
    request.open('POST', form.dataset.uploads!)
    request.send(body)
  })
}
