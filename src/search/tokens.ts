import { fold, withToneLast } from '#platform/text/vietnamese.ts'

/**
 * What the index is made of. A text becomes three runs of tokens: its folded syllables (`cai cach`), their neighbouring pairs (`~cai~cach`),
 * and the exact form of each syllable that has marks (`=cai3`). The signs keep the three apart in the index's own order.
 */
export interface Syllable {
  folded: string
  /** With its marks, the tone last; equal to `folded` when it has none. */
  exact: string
  /** Where it stands in the text. */
  start: number
  end: number
}

const longest = 40

/** The syllables of NFC text. Letters and digits are apart, so `4183/KH-UBND`, `4183 kh ubnd` and `4183KH–UBND` are the same three. */
export function readSyllables(text: string): Syllable[] {
  const folded = fold(text)
  return Array.from(folded.matchAll(/[\p{L}\p{M}]+|\p{N}+/gu), ({ 0: word, index: start }) => {
    const end = start + word.length
    if (/^\p{N}/u.test(word)) return { folded: number(word), exact: number(word), start, end }
    return {
      folded: sameSound(word).slice(0, longest),
      exact: sameSound(withToneLast(text.slice(start, end))).slice(0, longest),
      start,
      end,
    }
  })
}

/** `05/KH-UBND` is `5/KH-UBND`. */
const number = (digits: string) => digits.replace(/^0+(?=.)/, '').slice(0, longest)

/** `kĩ` and `kỹ`, `quí` and `quý` are one word. */
const sameSound = (word: string) => word.replace(/^(h|k|l|m|s|t|qu)y(?=\d?$)/, '$1i')

export const pairToken = (first: string, second: string): string => `~${first}~${second}`
export const exactToken = (exact: string): string => `=${exact}`

/** Every token of a text, in the order of the index. */
export function tokensOf(text: string): string[] {
  const syllables = readSyllables(text.normalize('NFC'))
  return [
    ...syllables.map(({ folded }) => folded),
    ...syllables.slice(1).map(({ folded }, i) => pairToken(syllables[i]!.folded, folded)),
    ...syllables.filter(({ folded, exact }) => exact !== folded).map(({ exact }) => exactToken(exact)),
  ]
}
