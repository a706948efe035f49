import type { ArticleValues } from '#content/core/article.ts'
import { fieldsOf, isSame, valueIn } from '#content/core/fields.ts'

/** A text as somebody saved it. */
export interface Written {
  by: number | null
  values: ArticleValues
}

/**
 * Who wrote what readers would see for the first time: a text's words belong to whoever had them first, so mending somebody's commas and
 * slips makes nobody its writer, and neither does beginning what others wrote.
 * @param saved every version, oldest first, what is typed now last
 * @param seen what readers see already
 */
export async function writersOf(saved: AsyncIterable<Written>, seen?: Written['values']): Promise<number[]> {
  const firstBy = new Map<string, number | null>()
  let parts = new Set<string>()
  for await (const { by, values } of saved) {
    parts = partsOf(values)
    for (const part of parts) if (!firstBy.has(part)) firstBy.set(part, by)
  }
  const known = seen ? partsOf(seen) : new Set<string>()
  const fresh = [...parts].map((part) => ({ part, by: known.has(part) ? null : (firstBy.get(part) ?? null) }))
  const most = Math.min(mostSlips, Math.floor(parts.size / 10))
  const people = [...new Set(fresh.flatMap(({ by }) => by ?? []))].sort((one, other) => one - other)
  return people.filter((by) => wroteMore(fresh, by, most))
}

/** More than slips: too many of them, too many in a row, or one that weighs. */
function wroteMore(fresh: { part: string; by: number | null }[], by: number, most: number): boolean {
  let [count, row] = [0, 0]
  for (const one of fresh) {
    row = one.by === by ? row + 1 : 0
    if (row > 0) count++
    if (count > most || row > longestSlip || (row > 0 && weighs(one.part))) return true
  }
  return false
}

/** Three words of one's own in a row. */
const longestSlip = 4

/** Pairs of words: some ten words, each in two pairs. */
const mostSlips = 20

/** A number, an address or a picture is no slip. */
const weighs = (part: string) => /^\S*[\d/:@]\S*$/.test(part)

/** What a text is made of: its words in pairs, and by itself each that weighs. Signs, capitals and blanks do not count. */
function partsOf(values: ArticleValues): Set<string> {
  const fields = fieldsOf(values.kind)
  const text = fields.flatMap((field) => (field.writing === 'words' ? [String(valueIn(values, field))] : []))
  const words = text.join('\n').toLowerCase().match(word) ?? []
  const parts = new Set(words.filter(weighs))
  for (let i = 1; i < words.length; i++) parts.add(`${words[i - 1]} ${words[i]}`)
  if (words.length === 1) parts.add(words[0]!)
  for (const field of fields) {
    const value = valueIn(values, field)
    if (field.writing === 'value' && !isSame(value, field.blank)) parts.add(`${field.form}:${JSON.stringify(value)}`)
  }
  return parts
}

/** Where a link leads is one word. */
const word = /(?<=\]\()[^)\s]+|(?:https?:\/\/|www\.)[^\s<>")\]]+|[\p{L}\p{N}\p{M}]+/gu
