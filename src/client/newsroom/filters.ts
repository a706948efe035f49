import { fieldsOf } from './fields.ts'
import { later } from './later.ts'

/** The list follows the filters as one types; the number of hits is announced. */
export function filterAsOneTypes(form: HTMLFormElement) {
  const list = document.getElementById(form.dataset.filters ?? '')
  if (!list) return
  const voice = document.createElement('p')
  voice.className = 'visually-hidden'
  voice.setAttribute('role', 'status')
  list.before(voice)

  let latest = 0
  const refresh = async () => {
    const query = new URLSearchParams([...fieldsOf(form)].filter(([, value]) => value !== ''))
    const address = `${form.getAttribute('action')}?${query}`
    const mine = ++latest
    const answer = await fetch(address).catch(() => undefined)
    if (!answer || mine !== latest) return
    if (answer.redirected) return location.reload()
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    list.replaceChildren(...(page.getElementById(list.id)?.childNodes ?? []))
    voice.textContent = list.querySelector('[data-hits]')?.textContent ?? ''
    history.replaceState(null, '', address)
  }
  form.addEventListener('input', later(refresh, 250))
}
