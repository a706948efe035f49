/** Asks before a page with unsaved text is left. */
export function guardUnsaved(form: HTMLFormElement) {
  form.addEventListener('input', () => {
    form.dataset.unsaved = ''
  })
  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return
    if ((event.submitter as HTMLButtonElement | null)?.formTarget !== '_blank') delete form.dataset.unsaved
  })
  addEventListener('beforeunload', (event) => {
    if (form.dataset.unsaved !== undefined) event.preventDefault()
  })
}
