/** A list that is put in order by dragging; by keys and without scripts its buttons do the same. */
export function sortByDragging(list: HTMLElement) {
  const items = () => [...list.querySelectorAll<HTMLElement>('[data-id]')]
  let dragged: HTMLElement | undefined
  for (const item of items()) {
    item.draggable = true
    item.addEventListener('dragstart', (event) => {
      dragged = item
      event.dataTransfer?.setData('text/plain', item.dataset.id ?? '')
    })
    item.addEventListener('dragover', (event) => {
      if (!dragged || dragged === item) return
      event.preventDefault()
      const { top, height } = item.getBoundingClientRect()
      if (event.clientY < top + height / 2) item.before(dragged)
      else item.after(dragged)
    })
    item.addEventListener('dragend', () => {
      dragged = undefined
      send(
        list,
        items().map((each) => each.dataset.id),
      )
    })
  }
  list.addEventListener('dragover', (event) => dragged && event.preventDefault())
}

/** As the form that it would be, so that the page comes back as the portal has it. */
function send(list: HTMLElement, order: (string | undefined)[]) {
  const form = document.createElement('form')
  form.method = 'post'
  form.action = list.dataset.sortable ?? ''
  const fields = { order: order.join(), _csrf: document.querySelector<HTMLInputElement>('[name=_csrf]')?.value ?? '' }
  for (const [name, value] of Object.entries(fields))
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }))
  document.body.append(form)
  form.submit()
}
