import { nfc } from '#platform/text/vietnamese.ts'
import { missingFrom } from '#search-engine/query/missing.ts'
import type { Query, Word } from '#search-engine/query/query.ts'
import { readSyllables } from '#search-engine/words/tokens.ts'

/** In the order in which they are shown. */
export const entryKinds = ['alert', 'contact', 'category', 'link'] as const
export type EntryKind = (typeof entryKinds)[number]

/** Something the portal publishes that is no article: kind and number are its key. */
export interface Entry {
  kind: EntryKind
  id: number
  title: string
  /** What else is said of it. */
  text: string
  href: string
}

/** Those that say everything that was asked, with the marks it was typed with, or in other words. */
export function matchingEntries(entries: Entry[], query: Query): Entry[] {
  if (query.units.length === 0) return []
  return entries.filter(({ title, text }) => {
    const said = `${title} ${text}`
    return missingFrom(said, query).length === 0 && hasMarks(said, query)
  })
}

/** A word that was typed with marks is another one with others; what is said otherwise has its own. */
function hasMarks(text: string, { units, without }: Query): boolean {
  const said = readSyllables(nfc(text))
  const stands = ({ folded, exact }: Word) => {
    const same = said.filter((one) => one.folded === folded)
    return folded === exact || same.length === 0 || same.some((one) => one.exact === exact)
  }
  const excluded = without.some(({ words }) => words.every(({ folded }) => said.some((one) => one.folded === folded)))
  return !excluded && units.every(({ words }) => words.every(stands))
}

/** Those whose titles hold all that somebody has typed so far, the last word perhaps half. */
export function startedEntries(entries: Entry[], typed: string): Entry[] {
  const words = readSyllables(nfc(typed)).map(({ folded }) => folded)
  const last = words.pop()
  if (last === undefined || words.join('').length + last.length < 2) return []
  return entries.filter(({ title }) => {
    const said = readSyllables(nfc(title)).map(({ folded }) => folded)
    return words.every((word) => said.includes(word)) && said.some((word) => word.startsWith(last))
  })
}
