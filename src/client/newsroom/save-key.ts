/** Ctrl+S (or ⌘S) saves, wherever one is in the form, and leaves one there: also who has saved a new article goes on writing. */
export function saveByKey(form: HTMLFormElement) {
  addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
    const button = form.querySelector<HTMLButtonElement>('button[name=step][value=save]')
    if (!button) return
    event.preventDefault()
    form.dataset.goOn = ''
    form.requestSubmit(button)
  })
}
