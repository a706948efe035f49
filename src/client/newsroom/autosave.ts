import { fieldsOf } from './fields.ts'
import { signInAgain } from './sign-in-again.ts'

const everySeconds = 4

/** Keeps what is typed: on the server every few seconds, in this browser while the server cannot be reached. */
export function autosave(form: HTMLFormElement) {
  const { autosave: address = '', offline = '' } = form.dataset
  const says = form.querySelector<HTMLElement>('[data-autosaved]')
  if (!address || !says) return
  restore(form, address, says)

  let waiting: ReturnType<typeof setTimeout> | undefined
  const keep = async () => {
    waiting = undefined
    const fields = fieldsOf(form)
    const answer = await fetch(address, { method: 'POST', body: fields }).catch(() => undefined)
    if (answer?.ok) {
      localStorage.removeItem(address)
      if (!waiting) delete form.dataset.unsaved
      says.textContent = (await answer.json()).saved
    } else {
      fields.delete('_csrf')
      localStorage.setItem(address, fields.toString())
      says.textContent = offline
      // Who does not want to sign in now is asked again when they type on.
      if (answer?.status === 401 && !(await signInAgain(form))) return
      waiting ??= setTimeout(keep, everySeconds * 1000)
    }
  }
  form.addEventListener('input', () => {
    waiting ??= setTimeout(keep, everySeconds * 1000)
  })
  form.addEventListener('submit', () => {
    if (form.dataset.unsaved === undefined) clearTimeout(waiting)
  })
  addEventListener('pagehide', () => {
    if (waiting && form.dataset.unsaved !== undefined) navigator.sendBeacon(address, fieldsOf(form))
  })
}

/** What this browser kept while the server was away comes back into the form. */
function restore(form: HTMLFormElement, address: string, says: HTMLElement) {
  const kept = new URLSearchParams(localStorage.getItem(address) ?? '')
  const shown = fieldsOf(form)
  if ([...kept].every(([name, value]) => name === 'version' || shown.get(name) === value)) return localStorage.removeItem(address)

  for (const [name, value] of kept) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = true
    else if (field && 'value' in field) field.value = value
  }
  says.textContent = form.dataset.restored ?? ''
  setTimeout(() => form.dispatchEvent(new Event('input')))
}
