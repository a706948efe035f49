import { fieldsOf, setField } from './fields.ts'

/** What a form carries for itself, besides what one types. */
const own = ['_csrf', 'idempotency_key', 'version', 'place', 'kept_at']

/**
 * Who saved goes on where they are: the page that would be shown now gives its news to this one, and caret, scroll and undo stay.
 * @returns whether that could be done: a text that others changed too has to be shown anew
 */
export async function stayAfterSaving(form: HTMLFormElement, href: string, sent: URLSearchParams): Promise<boolean> {
  const answer = await fetch(href).catch(() => undefined)
  if (!answer?.ok) return false
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const fresh = page.querySelector<HTMLFormElement>('form.editor')
  const news = page.querySelector('main > .flash')?.textContent ?? ''
  if (!fresh || !isSame(fieldsOf(fresh), sent)) {
    // It is told once, and this was the once.
    sessionStorage.setItem(untold, news)
    return false
  }

  for (const name of own) setField(form, name, fieldsOf(fresh).get(name) ?? '')
  if (isSame(fieldsOf(form), sent)) delete form.dataset.unsaved
  for (const place of ['.page-header', '.checklist']) document.querySelector(place)?.replaceWith(...page.querySelectorAll(place))
  tell(form, news)
  return true
}

/** What was done before the page had to be shown anew. */
export function tellWhatWasDone(form: HTMLFormElement) {
  const news = sessionStorage.getItem(untold)
  sessionStorage.removeItem(untold)
  if (news) tell(form, news)
}

const untold = 'chua-bao'

function tell(form: HTMLFormElement, news: string) {
  const says = form.querySelector('[data-autosaved]')
  if (says) says.textContent = news
}

const isSame = (one: URLSearchParams, other: URLSearchParams) =>
  [...new Set([...one.keys(), ...other.keys()])]
    .filter((name) => !own.includes(name) && name !== 'step' && name !== 'reason')
    .every((name) => plain(one.get(name)) === plain(other.get(name)))

const plain = (text: string | null) => (text ?? '').replaceAll('\r\n', '\n').trim()
