/** A title grows with its text, has no line breaks, and says how long it is. The form has how that is said. */
export function growOneLine(field: HTMLTextAreaElement) {
  const count = document.createElement('p')
  count.className = 'field__hint field__count'
  field.after(count)
  const show = () => {
    if (/[\r\n]/.test(field.value)) field.value = field.value.replace(/[\r\n]+/g, ' ')
    count.textContent = (field.form?.dataset.titleCount ?? '').replace('{n}', String(field.value.trim().length))
    field.style.blockSize = 'auto'
    field.style.blockSize = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`
  }
  field.addEventListener('input', show)
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return
    event.preventDefault()
    const fields = [...(field.form?.elements ?? [])].filter(
      (one) => one instanceof HTMLElement && one.checkVisibility() && one.tabIndex >= 0,
    )
    ;(fields[fields.indexOf(field) + 1] as HTMLElement | undefined)?.focus()
  })
  addEventListener('resize', show)
  show()
}
