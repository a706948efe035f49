import { sendFile } from '../send-file.ts'
import type { Words } from './uploads.ts'

/** One file on its way into the library, with the questions asked about it. */
export interface Row {
  element: HTMLElement
  /** @returns whether it is in the library now */
  send(): Promise<boolean>
}

let made = 0

export function makeRow(form: HTMLFormElement, asked: HTMLElement, file: File, words: Words): Row {
  const element = Object.assign(document.createElement('li'), { className: 'uploads__one' })
  const name = Object.assign(document.createElement('strong'), { textContent: file.name })
  const progress = Object.assign(document.createElement('progress'), { max: 1, value: 0, hidden: true, ariaLabel: file.name })
  const told = Object.assign(document.createElement('p'), { className: 'field__error', role: 'alert', hidden: true })
  const status = Object.assign(document.createElement('p'), { role: 'status' })
  const leave = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'button button--plain',
    textContent: words.leave,
  })
  leave.setAttribute('aria-label', `${words.leave}: ${file.name}`)
  leave.addEventListener('click', () => element.dispatchEvent(new Event('leave')))
  const questions = cloneFields(asked, ++made)
  element.append(name, questions, progress, told, status, leave)

  const limit = Number(form.dataset.limit)
  const tooLarge = file.size > limit * 1024 * 1024 ? words.tooLarge.replace('{mb}', String(limit)) : ''
  const tell = (sentence: string) => {
    told.textContent = sentence
    told.hidden = sentence === ''
    return sentence === ''
  }
  tell(tooLarge)

  return {
    element,
    async send() {
      if (tooLarge) return false
      const body = new FormData(form)
      body.delete(input(form, '[type=file]').name)
      for (const field of questions.querySelectorAll('input')) body.delete(field.name)
      for (const field of questions.querySelectorAll('input'))
        if (field.type !== 'checkbox' || field.checked) body.append(field.name, field.value)
      if (words.noAlt && !body.get('alt') && !body.get('decorative')) return tell(words.noAlt)
      body.append(input(form, '[type=file]').name, file)
      tell('')
      status.textContent = words.sending
      progress.hidden = false
      leave.hidden = true
      const answer = await sendFile(form.dataset.uploads!, body, (part) => {
        progress.value = part
      })
      const done = answer?.status === 201
      progress.hidden = !done
      leave.hidden = done
      status.textContent = done ? words.done : ''
      if (done) questions.remove()
      return tell(done ? '' : (answer?.told.fault ?? words.failed))
    },
  }
}

const input = (form: HTMLElement, selector: string) => form.querySelector<HTMLInputElement>(`input${selector}`)!

/** The questions as the form asks them for one file, with names of their own for their labels. */
function cloneFields(asked: HTMLElement, number: number): HTMLElement {
  const fields = asked.cloneNode(true) as HTMLElement
  fields.removeAttribute('data-one')
  for (const attribute of ['id', 'for', 'aria-describedby'])
    for (const element of fields.querySelectorAll(`[${attribute}]`))
      element.setAttribute(
        attribute,
        element.getAttribute(attribute)!.replace(/\S+/g, (id) => `${id}-${number}`),
      )
  return fields
}
