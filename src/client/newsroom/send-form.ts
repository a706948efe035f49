import { keptUnder } from './autosave.ts'
import { fieldsOf } from './fields.ts'
import { forgetHere } from './kept-here.ts'
import { stayAfterSaving } from './saved-in-place.ts'
import { signInAgain } from './sign-in-again.ts'

/** What stands between us and the portal answers so when it does not reach it. */
const notReached = [502, 504]
const seconds = 3

/**
 * Sends a form so that nothing is lost without a connection: the page stays with all that was typed, says so, and sends it when there is
 * one again. The form's key makes sure that it is taken once, however often it is sent.
 */
export function sendWithoutLoss(form: HTMLFormElement, words: { waiting: string; sending: string }) {
  let underWay = false
  form.addEventListener('submit', async (event) => {
    const button = event.submitter as HTMLButtonElement | null
    if (form.dataset.native !== undefined || event.defaultPrevented || button?.formTarget || button?.hasAttribute('formaction')) return
    event.preventDefault()
    if (underWay) return
    underWay = true
    form.dataset.underWay = ''
    const tell = teller(form)
    tell(words.sending)
    let sent = new URLSearchParams()
    const onSending = (body: URLSearchParams) => {
      sent = body
    }
    const onWaiting = () => {
      tell(words.waiting)
      delete form.dataset.underWay
      form.dispatchEvent(new Event('input'))
    }
    const answer = await reach(form, button, { onSending, onWaiting })
    const stays = answer !== undefined && isThisPage(form, answer) && (await stayAfterSaving(form, answer, sent))
    if (typeof answer !== 'string' || answer === 'later' || stays) delete form.dataset.underWay
    if (answer === 'later' || stays) tell('')
    else if (typeof answer === 'string') go(form, answer)
    else sendAsItIs(form, button)
    underWay = false
  })
}

/** @returns where to go; `later` when whoever was signed out does not sign in; undefined when there is more to be seen than that */
async function reach(
  form: HTMLFormElement,
  button: HTMLButtonElement | null,
  { onSending, onWaiting }: { onSending: (body: URLSearchParams) => void; onWaiting: () => void },
): Promise<string | undefined> {
  for (;;) {
    await kept(form)
    const body = fieldsOf(form)
    if (button?.name) body.set(button.name, button.value)
    onSending(body)
    const headers = { Accept: 'application/json' }
    const answer = await fetch(form.action, { method: 'POST', body, headers }).catch(() => undefined)
    if (answer?.status === 401 && form.dataset.signIn) {
      if (!(await signInAgain(form))) return 'later'
    } else if (!answer || notReached.includes(answer.status)) {
      onWaiting()
      await connection()
    } else return answer.ok ? await hrefIn(answer) : undefined
  }
}

/** What is being kept arrives first: it must not come after what is saved. */
async function kept(form: HTMLFormElement) {
  for (let waited = 0; form.dataset.keeping !== undefined && waited < seconds * 1000; waited += 50)
    await new Promise((done) => setTimeout(done, 50))
}

const hrefIn = async (answer: Response): Promise<string | undefined> =>
  answer.headers.get('content-type')?.includes('json') ? (await answer.json()).href : undefined

const isThisPage = (form: HTMLFormElement, href: string) =>
  form.dataset.autosave !== undefined && new URL(href, location.href).pathname === location.pathname

function go(form: HTMLFormElement, href: string) {
  delete form.dataset.unsaved
  if (form.dataset.autosave) forgetHere(keptUnder(form))
  location.assign(form.dataset.goOn !== undefined && /\/tin\/\d+$/.test(href) ? `${href}/sua` : href)
}

/** The answer is a page: it is asked for as if there were no script. What was taken is not taken again. */
function sendAsItIs(form: HTMLFormElement, button: HTMLButtonElement | null) {
  form.dataset.native = ''
  form.requestSubmit(button)
  delete form.dataset.native
}

function teller(form: HTMLFormElement) {
  const place = form.querySelector<HTMLElement>('[data-sending]') ?? document.createElement('p')
  place.dataset.sending = ''
  place.setAttribute('role', 'status')
  if (!place.isConnected) (form.querySelector('.actions') ?? form).before(place)
  return (sentence: string) => {
    place.textContent = sentence
    place.hidden = sentence === ''
    place.className = 'flash flash--warning'
  }
}

/** Some seconds; or as soon as the browser knows of one. */
function connection(): Promise<void> {
  return new Promise((there) => {
    const timer = setTimeout(there, seconds * 1000)
    const now = () => {
      clearTimeout(timer)
      there()
    }
    addEventListener('online', now, { once: true })
  })
}
