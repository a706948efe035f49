import type { OwnValues } from '#fields/own-field.ts'
import type { KindName } from '#kinds.ts'
import { ownFields } from './fields.ts'

/** What only its kind has, as the column holds it; a kind that has nothing of its own asks nobody. */
export function readOwn(kind: KindName, stored: string): OwnValues {
  const fields = ownFields(kind)
  if (fields.length === 0) return none
  const values = JSON.parse(stored) as OwnValues
  return Object.fromEntries(fields.map(({ name, blank }) => [name, values[name] ?? blank]))
}

export const storedOwn = (own: OwnValues = none): string => JSON.stringify(own)

const none: OwnValues = {}
