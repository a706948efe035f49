/** The button says what it will do: publish now, or at the time that is typed; what readers see already has a time for its change. */
export function namePublishButton(form: HTMLFormElement) {
  const button = form.querySelector<HTMLButtonElement>('button[data-later]')
  const time = form.querySelector<HTMLInputElement>('[name=change_at]') ?? form.querySelector<HTMLInputElement>('[name=published_at]')
  if (!button || !time) return
  const { now = '', later = '' } = button.dataset
  const name = () => {
    button.textContent = time.value && Date.parse(`${time.value}:00+07:00`) > Date.now() ? later : now
  }
  time.addEventListener('input', name)
}
