type Attributes = Record<string, string | boolean | ((event: Event) => void)>

/** An element: text attributes as they are, `true` as empty ones, functions as listeners. */
export function element<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[T] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value)
    else if (value !== false) made.setAttribute(name, value === true ? '' : value)
  }
  made.append(...children)
  return made
}

export function icon(svg: string): Element {
  const template = document.createElement('template')
  template.innerHTML = svg
  return template.content.firstElementChild!
}
