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
