import { fieldsOf, setField } from './fields.ts'
import { forgetHere, keepHere, keptHere, nameOf } from './kept-here.ts'
import { refusalIn } from './refusal.ts'
import { signInAgain } from './sign-in-again.ts'

const everySeconds = 4

/** Keeps what is typed: on the server every few seconds, in this browser while the server cannot be reached. */
export function autosave(form: HTMLFormElement) {
  const { autosave: address = '', offline = '', nowhere = '', notKept = '' } = form.dataset
  const says = form.querySelector<HTMLElement>('[data-autosaved]')
  if (!address || !says) return
  restore(form, says)

  let waiting: ReturnType<typeof setTimeout> | undefined
  const keep = async () => {
    waiting = undefined
    if (form.dataset.underWay !== undefined) return
    const name = keptUnder(form)
    const fields = fieldsOf(form)
    form.dataset.keeping = ''
    const answer = await fetch(address, { method: 'POST', body: fields }).catch(() => undefined)
    delete form.dataset.keeping
    if (answer?.ok) {
      forgetHere(name)
      if (!waiting) delete form.dataset.unsaved
      says.textContent = settle(form, await answer.json())
    } else if (answer && answer.status !== 401 && answer.status < 500) {
      says.textContent = `${notKept} ${await refusalIn(answer)}`
    } else {
      says.textContent = keepHere(name, fields) ? offline : nowhere
      // Who does not want to sign in now is asked again when they type on.
      if (answer?.status === 401 && !(await signInAgain(form))) return
      waiting ??= setTimeout(keep, everySeconds * 1000)
    }
  }
  form.addEventListener('input', () => {
    waiting ??= setTimeout(keep, everySeconds * 1000)
  })
  form.addEventListener('submit', (event) => {
    if (!event.defaultPrevented && form.dataset.unsaved === undefined) clearTimeout(waiting)
  })
  addEventListener('pagehide', () => {
    if (waiting && form.dataset.unsaved !== undefined) navigator.sendBeacon(address, fieldsOf(form))
  })
}

/** The name under which this browser keeps what is typed into a form. */
export const keptUnder = (form: HTMLFormElement): string =>
  nameOf(form.dataset.person ?? '', form.dataset.autosave ?? '', fieldsOf(form).get('place') ?? '')

/** The next time it goes to the same place, and a page that is loaded again finds it. */
function settle(form: HTMLFormElement, { saved, place, keptAt }: Record<string, string>): string {
  if (place) setField(form, 'place', place)
  if (keptAt) setField(form, 'kept_at', keptAt)
  const here = new URL(location.href)
  if (place && form.dataset.autosave?.endsWith('/moi/tu-luu')) {
    here.searchParams.set('viet-do', place)
    history.replaceState(null, '', here)
  }
  return saved ?? ''
}

/** What this browser kept while the server was away comes back into the form. */
function restore(form: HTMLFormElement, says: HTMLElement) {
  const kept = keptHere(keptUnder(form))
  const shown = fieldsOf(form)
  const own = new Set(['version', 'idempotency_key', 'place', 'kept_at'])
  const typed = [...kept].filter(([name]) => !own.has(name))
  if (typed.every(([name, value]) => shown.get(name) === value)) return forgetHere(keptUnder(form))

  for (const [name, value] of [...typed, ['version', kept.get('version') ?? '']] as const) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = true
    else if (field && 'value' in field) field.value = value
  }
  says.textContent = form.dataset.restored ?? ''
  setTimeout(() => form.dispatchEvent(new Event('input')))
}
