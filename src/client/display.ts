import { type Choices, keepChoices, largestText, readChoices } from './choices.ts'

let choices: Choices = {}

/** The panel and the buttons that change how pages look. */
export function startDisplay() {
  choices = readChoices()
  for (const input of schemeInputs()) input.addEventListener('change', () => change({ scheme: schemeOf(input.value) }))
  document.addEventListener('click', shutPanelOutside)
  document.addEventListener('keydown', (event) => event.key === 'Escape' && shutPanel())
  show()
}

export const displayActions = {
  smaller: () => change({ text: Math.max(0, textSize() - 1) }),
  larger: () => change({ text: Math.min(largestText, textSize() + 1) }),
  contrast: () => change({ contrast: isStark() ? 'less' : 'more' }),
}

function change(chosen: Choices) {
  choices = { ...choices, ...chosen }
  keepChoices(choices)
  show()
}

/** Every control says how things are. */
function show() {
  for (const button of buttons('contrast')) button.setAttribute('aria-pressed', String(isStark()))
  for (const button of buttons('smaller')) button.disabled = textSize() === 0
  for (const button of buttons('larger')) button.disabled = textSize() === largestText
  for (const input of schemeInputs()) input.checked = input.value === (choices.scheme ?? 'system')
}

const textSize = () => choices.text ?? 0
const isStark = () => (choices.contrast ? choices.contrast === 'more' : matchMedia('(prefers-contrast: more)').matches)
const schemeOf = (value: string) => (value === 'light' || value === 'dark' ? value : undefined)
const buttons = (name: string) => document.querySelectorAll<HTMLButtonElement>(`[data-do=${name}]`)
const schemeInputs = () => document.querySelectorAll<HTMLInputElement>('.display input')

/** What opens over the page. */
const panels = '.display, .nav-more'

function shutPanelOutside({ target }: Event) {
  for (const panel of document.querySelectorAll<HTMLDetailsElement>(panels)) if (!panel.contains(target as Node)) panel.open = false
}

/** The innermost that is open, or the menu of a phone; who was inside stands where it opens again. */
function shutPanel() {
  const panel = [...document.querySelectorAll<HTMLDetailsElement>(`:is(${panels}, .main-nav .menu)[open]`)].at(-1)
  if (!panel) return
  const inside = panel.parentElement?.contains(document.activeElement)
  panel.open = false
  if (inside) panel.querySelector('summary')?.focus()
}
