import { createHash } from 'node:crypto'
import { field } from '#platform/http/forms/forms.ts'
import { keyOf } from '#platform/http/forms/idempotency-key.ts'

/** Where a form keeps what is typed into it. */
export interface FormPlace {
  /** The place it was opened from, or its own. */
  wanted: string
  /** Known by its key. */
  own: string
  /** When what it was opened with had been kept; empty: it began with nothing. */
  keptAt: string
}

/** Where forms without a key, of an earlier version of the portal, keep it; all of them in one. */
const earlier = 'truoc'

const pattern = /^[\w-]{1,40}$/

export function readPlace(body: unknown): FormPlace {
  const key = keyOf(body)
  const own = key ? placeOfKey(key) : earlier
  const wanted = field(body, 'place')
  return { wanted: isPlace(wanted) ? wanted : own, own, keptAt: field(body, 'kept_at') }
}

export const isPlace = (text: string): boolean => pattern.test(text)

/** Not the key itself, since it stands in addresses. */
export const placeOfKey = (key: string): string => createHash('sha256').update(`place:${key}`).digest('base64url').slice(0, 20)
