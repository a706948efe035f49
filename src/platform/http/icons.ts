import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export type Icons = (name: string) => string

/** How every icon is drawn: `.icon` in the styles says it once. */
const strokes = / (fill="none"|stroke="currentColor"|stroke-linecap="round"|stroke-linejoin="round"|stroke-width="2")|<\/?g\b[^>]*>/g

/**
 * Lucide's icons by name as inline SVG. They are for the eye only; the words beside them say what they mean.
 * @throws Error when there is none of the name
 */
export function createIcons(): Icons {
  const { icons } = JSON.parse(readFileSync(fileURLToPath(import.meta.resolve('@iconify-json/lucide/icons.json')), 'utf8'))
  const drawn = new Map<string, string>()
  const draw = (name: string) => {
    const shapes = icons[name]?.body.replace(strokes, '')
    if (!shapes) throw new Error(`There is no icon ${name}`)
    return `<svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">${shapes}</svg>`
  }
  return (name) => {
    const known = drawn.get(name) ?? draw(name)
    drawn.set(name, known)
    return known
  }
}
