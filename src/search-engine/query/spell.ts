import { nfc } from '#platform/text/vietnamese.ts'
import { readSyllables } from '#search-engine/words/tokens.ts'
import type { Word } from './query.ts'

/** A reading (folded words) with the marks of a text that has them: those that were typed if they stand there, or else the first. */
export function spell(words: Word[], reading: string[], text: string): string {
  const composed = nfc(text)
  const syllables = readSyllables(composed)
  const inRow = syllables.findIndex((_, i) => reading.every((word, n) => syllables[i + n]?.folded === word))

  return reading
    .map((word, i) => {
      const typed = words[i]!
      const asTyped =
        typed.exact === typed.folded ? undefined : syllables.find(({ folded, exact }) => folded === word && exact === typed.exact)
      const place = asTyped ?? syllables[inRow < 0 ? syllables.findIndex(({ folded }) => folded === word) : inRow + i]
      return place ? composed.slice(place.start, place.end).toLowerCase() : word
    })
    .join(' ')
}
