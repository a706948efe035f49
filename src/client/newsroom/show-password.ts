/** A button beside each new password that shows what is typed; without scripts there is none. */
export function offerToShowPasswords() {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-show]')) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button button--plain'
    button.setAttribute('aria-controls', input.id)
    const show = (shown: boolean) => {
      input.type = shown ? 'text' : 'password'
      button.textContent = (shown ? input.dataset.hide : input.dataset.show) ?? ''
    }
    button.addEventListener('click', () => show(input.type === 'password'))
    // A browser must not learn a password as an ordinary text.
    input.form?.addEventListener('submit', () => show(false))
    show(false)
    input.after(button)
  }
}

/** On signing in a box does it, so that the one button of the form stays the one that signs in. */
export function offerToShowWhileSigningIn() {
  for (const place of document.querySelectorAll<HTMLElement>('[data-shows]')) {
    const password = document.getElementById(place.dataset.shows ?? '')
    const box = place.querySelector('input')
    if (!(password instanceof HTMLInputElement) || !box) continue
    place.hidden = false
    box.addEventListener('change', () => {
      password.type = box.checked ? 'text' : 'password'
    })
    password.form?.addEventListener('submit', () => {
      password.type = 'password'
    })
  }
}
