/**
 * Asks for the password over the form when the session has ended, and gives the form a token of the new one. @returns whether it was given
 */
export function signInAgain(form: HTMLFormElement): Promise<boolean> {
  const dialog = document.createElement('dialog')
  dialog.className = 'session-dialog'
  const words = document.createElement('p')
  words.textContent = form.dataset.sessionOver ?? ''
  const frame = document.createElement('iframe')
  frame.title = words.textContent
  frame.src = form.dataset.signIn ?? ''
  dialog.append(words, frame)
  document.body.append(dialog)
  dialog.showModal()

  let signedIn = false
  return new Promise((done) => {
    dialog.addEventListener('close', () => {
      dialog.remove()
      done(signedIn)
    })
    frame.addEventListener('load', () => {
      const page = frame.contentDocument
      const token = page?.querySelector<HTMLInputElement>('[name=_csrf]')?.value
      if (!token || page?.querySelector('[data-sign-in-step]')) return
      const field = form.elements.namedItem('_csrf')
      if (field instanceof HTMLInputElement) field.value = token
      signedIn = true
      dialog.close()
    })
  })
}
