const everySeconds = 15

/**
 * Says that this form is open, and shows who else has it open. Who does nothing for a minute does not count, so that a page left open keeps
 * no session alive.
 */
export function showPresence(form: HTMLFormElement) {
  const { presence: address = '' } = form.dataset
  const place = document.querySelector<HTMLElement>('[data-present]')
  if (!address || !place) return

  let lastActivity = Date.now()
  let lastSaid = Date.now()
  const said = () => new URLSearchParams({ _csrf: held('_csrf'), version: held('version') })
  const held = (name: string) => (form.elements.namedItem(name) as HTMLInputElement | null)?.value ?? ''

  const say = async () => {
    if (Date.now() - lastActivity > 60_000) return
    lastSaid = Date.now()
    const answer = await fetch(address, { method: 'POST', body: said() }).catch(() => undefined)
    if (!answer?.ok || answer.redirected) return
    const { people, saved } = await answer.json()
    const text = [people, saved].filter(Boolean).join(' ')
    if (place.textContent !== text) place.textContent = text
    place.hidden = text === ''
  }
  setInterval(say, everySeconds * 1000)
  for (const event of ['input', 'pointerdown', 'keydown', 'scroll', 'focus'])
    addEventListener(
      event,
      () => {
        lastActivity = Date.now()
        if (lastActivity - lastSaid > everySeconds * 1000) say()
      },
      { passive: true },
    )
  addEventListener('pagehide', () => {
    const body = said()
    body.set('roi', '1')
    navigator.sendBeacon(address, body)
  })
}
