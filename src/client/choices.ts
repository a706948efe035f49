/** What a reader chose about how pages look, kept in this browser only. What is missing follows the system. */
export interface Choices {
  scheme?: 'light' | 'dark'
  contrast?: 'more' | 'less'
  /** Steps above the normal size, 0 to `largestText`. */
  text?: number
}

export const largestText = 3
const key = 'hien-thi'

export function readChoices(): Choices {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}')
  } catch {
    return {}
  }
}

export function keepChoices(choices: Choices) {
  applyChoices(choices)
  try {
    localStorage.setItem(key, JSON.stringify(choices))
  } catch {
    // A private window may refuse; the choice then lasts as long as the page.
  }
}

/** As attributes of `<html>`, for public/css/base/tokens.css. */
export function applyChoices({ scheme, contrast, text }: Choices) {
  for (const [name, value] of Object.entries({ scheme, contrast, text })) {
    if (value) document.documentElement.dataset[name] = String(value)
    else delete document.documentElement.dataset[name]
  }
}
