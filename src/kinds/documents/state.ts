import { day } from '#fields/day.ts'
import type { DerivedFact } from '#kinds/kind.ts'
import type { Words } from '#locales/index.ts'

type Days = { effective_on?: string | null; expires_on?: string | null }

/** Whether it is in force on a day (`2026-11-23`), and why; a document that names no such day, as a report does, has no state. */
export function stateOn({ effective_on: from = null, expires_on: until = null }: Days, today: string, t: Words): DerivedFact[] {
  const { state, states, because } = t.kinds.official_document
  if (from === null && until === null) return []
  const written = (value: string) => day().shown(value, t, { categories: [], pictures: [] })
  const fact = (text: string, reason: string) => [{ name: 'state', label: state, text: `${text} (${reason})` }]

  if (until !== null && until <= today) return fact(states.expired, because.expired(written(until)))
  if (from !== null && from > today) return fact(states.toCome, because.toCome(written(from)))
  return fact(states.inForce, because.inForce(from && written(from), until && written(until)))
}
