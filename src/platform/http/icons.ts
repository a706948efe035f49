import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export type Icons = (name: string) => string

/** Lucide's icons by name as inline SVG. They are for the eye only; the words beside them say what they mean. */
export function createIcons(): Icons {
  const drawn = new Map<string, string>()
  return (name) => {
    const known = drawn.get(name) ?? draw(name)
    drawn.set(name, known)
    return known
  }
}

function draw(name: string): string {
  const svg = readFileSync(fileURLToPath(import.meta.resolve(`lucide-static/icons/${name}.svg`)), 'utf8')
  const shapes = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>')).replace(/\s*\n\s*/g, '')
  return `<svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">${shapes}</svg>`
}
