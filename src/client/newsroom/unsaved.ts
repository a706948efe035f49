/** Asks before a page with unsaved text is left. */
export function guardUnsaved(form: HTMLFormElement) {
  let unsaved = form.dataset.unsaved !== undefined
  form.addEventListener('input', () => {
    unsaved = true
  })
  form.addEventListener('submit', (event) => {
    if ((event.submitter as HTMLButtonElement | null)?.formTarget !== '_blank') unsaved = false
  })
  addEventListener('beforeunload', (event) => {
    if (unsaved) event.preventDefault()
  })
}
