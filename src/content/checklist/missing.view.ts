import type { Reader } from '#content/reading/teaser.view.ts'
import { deadPlacesIn, missingIn } from './checklist.ts'

/** What a reader will miss in a text, in sentences; `coverAlt`: what its picture says, if it has one. */
export function showMissing({ t: { checklist } }: Reader, typed: { lead: string; body: string }, coverAlt: string | undefined): string[] {
  const missing = missingIn({ ...typed, coverAlt }).map((name) => checklist[name])
  const dead = deadPlacesIn(typed.body)
  if (dead.length === 0) return missing
  return [...missing, checklist.deadPlaces(dead.slice(0, 5).join(', ') + (dead.length > 5 ? ' …' : ''))]
}
