/** What of a text from outside is no part of the article: how often, and the words near the first few. */
export interface Missing {
  count: number
  near: string[]
}

/** By kind: keys of `t.richText.left`, or of `t.word.left`. */
export type Left<Kind extends string = string> = Partial<Record<Kind, Missing>>

/** Places beyond these are only counted. */
const told = 3

/** Counts one more, `near` which words; they are looked for only where they will be told. */
export function noteLeft<Kind extends string>(left: Left<Kind>, kind: Kind, near: () => string): void {
  const missing: Missing = left[kind] ?? { count: 0, near: [] }
  left[kind] = missing
  missing.count++
  if (missing.near.length >= told) return
  const place = near()
  if (place !== '' && !missing.near.includes(place)) missing.near.push(place)
}

/** A sentence for each kind; its `{n}` is how many, its `{near}` where. `nearWords` is ` (near {places})`. */
export function sayLeft<Kind extends string>(left: Left<Kind>, sentences: Record<Kind, string>, nearWords: string): string[] {
  return (Object.keys(sentences) as Kind[]).flatMap((kind) => {
    const missing = left[kind]
    if (!missing) return []
    const more = missing.count > missing.near.length ? ' …' : ''
    const places = missing.near.map((place) => `“${place}”`).join(', ')
    const near = places === '' ? '' : nearWords.replace('{places}', () => places + more)
    return [sentences[kind].replace('{n}', String(missing.count)).replace('{near}', () => near)]
  })
}

const long = 40

/** The first words of a text. */
export function firstWords(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim()
  return words.length <= long ? words : `${words.slice(0, long).replace(/\s\S*$/, '')} …`
}

/** The last words of a text. */
export function lastWords(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim()
  return words.length <= long ? words : `… ${words.slice(-long).replace(/^\S*\s/, '')}`
}
