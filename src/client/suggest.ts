interface Suggestion {
  title: string
  href: string
}

const pause = 150

/** Titles while one types, as a combobox with a list (WAI-ARIA 1.2). Without it the form searches as ever. */
export function offerSuggestions() {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-suggest]')) suggestIn(input)
}

function suggestIn(input: HTMLInputElement) {
  const list = putList(input)
  let timer = 0
  let asking = new AbortController()

  const stop = () => {
    clearTimeout(timer)
    asking.abort()
  }
  const close = () => {
    stop()
    list.show([])
  }
  const ask = async () => {
    stop()
    asking = new AbortController()
    const q = input.value.trim()
    if (q.length < 2) return close()
    try {
      const answer = await fetch(`${input.dataset.suggest}?${new URLSearchParams({ q })}`, { signal: asking.signal })
      if (answer.ok) list.show((await answer.json()).items)
    } catch {
      // Typed on, or no network: the form still searches.
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(ask, pause)
  })
  input.addEventListener('keydown', (event) => {
    if (list.count() === 0) {
      if (event.key === 'ArrowDown' && !event.repeat) ask()
      return
    }
    if (event.key === 'ArrowDown') list.step(1)
    else if (event.key === 'ArrowUp') list.step(-1)
    else if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && list.chosen()) location.assign(list.chosen()!.dataset.href!)
    else return
    event.preventDefault()
  })
  input.addEventListener('blur', close)
}

/** The list below an input, of which one option may be chosen. It is hidden while it is empty. */
function putList(input: HTMLInputElement) {
  const { list, status } = elementsOf(input)
  let chosen = -1

  const options = () => [...list.children] as HTMLElement[]
  const choose = (next: number) => {
    chosen = next
    for (const [i, option] of options().entries()) option.setAttribute('aria-selected', String(i === chosen))
    const option = options()[chosen]
    if (option) input.setAttribute('aria-activedescendant', option.id)
    else input.removeAttribute('aria-activedescendant')
    option?.scrollIntoView({ block: 'nearest' })
  }
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', ({ target }) => {
    const option = (target as Element).closest<HTMLElement>('[data-href]')
    if (option) location.assign(option.dataset.href!)
  })

  return {
    count: () => list.childElementCount,
    chosen: () => options()[chosen],
    /** Goes round by way of none, which is what was typed. */
    step(by: 1 | -1) {
      const places = options().length + 1
      choose(((chosen + 1 + by + places) % places) - 1)
    },
    show(items: Suggestion[]) {
      list.replaceChildren(...items.map((item, i) => optionOf(item, `${list.id}-${i}`)))
      list.hidden = items.length === 0
      input.setAttribute('aria-expanded', String(items.length > 0))
      status.textContent = items.length > 0 ? (input.dataset.suggestFound ?? '').replace('{n}', String(items.length)) : ''
      choose(-1)
    },
  }
}

function elementsOf(input: HTMLInputElement) {
  const list = document.createElement('ul')
  const status = document.createElement('p')
  list.id = `${input.id}-goi-y`
  list.className = 'suggestions'
  list.hidden = true
  status.className = 'visually-hidden'
  for (const [element, attributes] of [
    [list, { role: 'listbox', 'aria-label': input.dataset.suggestLabel ?? '' }],
    [status, { role: 'status' }],
    [input, { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id }],
  ] as const)
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  input.after(list, status)
  return { list, status }
}

function optionOf({ title, href }: Suggestion, id: string): HTMLElement {
  const option = document.createElement('li')
  option.id = id
  option.lang = 'vi'
  option.textContent = title
  option.dataset.href = href
  option.setAttribute('role', 'option')
  return option
}
