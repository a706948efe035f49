import { child, elements, isOn, num } from './tree.ts'
import type { Xml } from './xml.ts'

/** What a field of a form of Word's old kind shows: its tick, or what was chosen. `begin` is where the field begins. */
export function formField(begin: Xml): string | undefined {
  const data = child(begin, 'w:ffData')
  const box = child(data, 'w:checkBox')
  if (box) return (isOn(box, 'w:checked') ?? isOn(box, 'w:default') ?? false) ? '☒' : '☐'
  const choice = child(data, 'w:ddList')
  if (!choice) return undefined
  const chosen = num(choice, 'w:result') ?? num(choice, 'w:default') ?? 0
  return elements(choice, 'w:listEntry')[chosen]?.attrs['w:val'] ?? ''
}
