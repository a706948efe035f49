import { makeRow, type Row } from './upload-row.ts'

export interface Words {
  drop: string
  noAlt: string
  failed: string
  leave: string
  tooLarge: string
  sending: string
  done: string
}

/** Many files at once: chosen, dropped or pasted; each with its own words and progress. Without this, one at a time. */
export function uploadMany(form: HTMLFormElement) {
  const words: Words = JSON.parse(form.dataset.words ?? '{}')
  const input = form.querySelector<HTMLInputElement>('input[type=file]')!
  const asked = form.querySelector<HTMLElement>('[data-one]')!
  const rows = new Set<Row>()
  const list = document.createElement('ul')
  list.className = 'list-reset uploads'
  const hint = document.createElement('p')
  hint.textContent = words.drop
  asked.replaceWith(hint, list)
  input.multiple = true

  const take = (files: Iterable<File>) => {
    const before = list.childElementCount
    for (const file of files) {
      const row = makeRow(form, asked, file, words)
      rows.add(row)
      row.element.addEventListener('leave', () => {
        rows.delete(row)
        row.element.remove()
        input.focus()
      })
      list.append(row.element)
    }
    list.children[before]?.querySelector<HTMLInputElement>('input')?.focus()
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
    for (const row of rows) if (await row.send()) rows.delete(row)
    if (rows.size === 0 && list.childElementCount > 0) location.reload()
  })
}
