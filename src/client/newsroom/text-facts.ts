import { syllablesAMinute } from '#content/core/reading-time.ts'

/** How long the text is, and its headings to go to; both follow the typing. */
export function showTextFacts(form: HTMLFormElement) {
  const body = form.elements.namedItem('body')
  const count = form.querySelector<HTMLElement>('[data-text-count]')
  const outline = form.querySelector<HTMLDetailsElement>('[data-outline]')
  if (!(body instanceof HTMLTextAreaElement) || !count || !outline) return
  const list = outline.appendChild(document.createElement('ol'))
  const show = () => {
    const words = body.value.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
    const minutes = Math.max(1, Math.round(words / syllablesAMinute))
    count.hidden = words === 0
    count.textContent = (count.dataset.textCount ?? '').replace('{words}', words.toLocaleString('vi')).replace('{minutes}', String(minutes))
    const headings = [...body.value.matchAll(/^(#{2,4}) +(.+)$/gm)]
    outline.hidden = headings.length < 2
    list.replaceChildren(...headings.map(([, level = '', text = ''], i) => line(level.length, text, () => goTo(form, body, i))))
  }
  form.addEventListener('input', show)
  show()
}

function line(level: number, text: string, go: () => void): HTMLElement {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'button button--plain', textContent: text })
  button.addEventListener('click', go)
  const item = document.createElement('li')
  item.dataset.level = String(level)
  item.append(button)
  return item
}

/** In the editor, or in the source where that is what one sees. */
function goTo(form: HTMLFormElement, body: HTMLTextAreaElement, number: number) {
  const heading = form.querySelectorAll<HTMLElement>('.ProseMirror :is(h2, h3, h4)')[number]
  if (heading?.checkVisibility()) return heading.scrollIntoView({ block: 'center' })
  const found = [...body.value.matchAll(/^#{2,4} +.+$/gm)][number]
  body.focus()
  body.setSelectionRange(found?.index ?? 0, (found?.index ?? 0) + (found?.[0].length ?? 0))
}
