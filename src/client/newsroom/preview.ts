import { fieldsOf } from './fields.ts'
import { later } from './later.ts'

/** Shows below the form the page that readers will get, while one writes it. */
export function livePreview(form: HTMLFormElement) {
  const box = form.querySelector<HTMLDetailsElement>('details[data-live]')
  const frame = box?.querySelector('iframe')
  if (!box || !frame) return
  box.hidden = false

  let underWay = new AbortController()
  const refresh = async () => {
    if (!box.open) return
    underWay.abort()
    underWay = new AbortController()
    const request = { method: 'POST', body: fieldsOf(form), signal: underWay.signal }
    const answer = await fetch(form.dataset.preview ?? '', request).catch(() => undefined)
    if (answer?.ok) show(frame, await answer.text())
  }
  form.addEventListener('input', later(refresh, 600))
  box.addEventListener('toggle', refresh)
}

/** The first page loads whole; later ones only change the text, so that the place one looks at stays. */
function show(frame: HTMLIFrameElement, html: string) {
  const shown = frame.contentDocument?.querySelector('main')
  const fresh = new DOMParser().parseFromString(html, 'text/html').querySelector('main')
  if (shown && fresh) shown.replaceWith(fresh)
  else frame.srcdoc = html
}
