import { phonesIn } from '#platform/text/phones.ts'
import { fold, nfc, withToneLast } from '#platform/text/vietnamese.ts'

/**
 * What the index is made of. A text becomes three runs of tokens: its folded syllables (`cai cach`), once their neighbouring pairs
 * (`~cai~cach`), and once the exact form of each syllable that has marks (`=cai3`). A title has its syllables a second time (`==cai`),
 * since to look in titles alone is what most searches begin with. The signs keep them all apart in the index's own order.
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
const syllable = /[a-z]+(?![\p{L}\p{M}])|[0-9]+|[\p{L}\p{M}]+|\p{N}+/gu

/**
 * The syllables of NFC text. Letters and digits are apart, so `4183/KH-UBND`, `4183 kh ubnd` and `4183KH–UBND` are the same three; a phone
 * number is one.
 */
export const readSyllables = (text: string): Syllable[] =>
  readFolded(text).map((syllable) => ({ ...syllable, exact: exactOf(text, syllable) }))

/** With its marks, the tone last. */
export const exactOf = (text: string, { folded, start, end }: Omit<Syllable, 'exact'>): string =>
  isNumber(folded) ? folded : sameSound(withToneLast(text.slice(start, end)))

/** The same without their exact forms. */
export function readFolded(text: string): Omit<Syllable, 'exact'>[] {
  const folded = fold(text)
  const phones = phonesIn(folded)
  const syllables = readPieces(folded)
  if (phones.length === 0) return syllables
  const inPhone = ({ start }: { start: number }) => phones.some((phone) => start >= phone.start && start < phone.end)
  const whole = phones.map(({ start, end, figures }) => ({ folded: number(figures), start, end }))
  return [...syllables.filter((one) => !inPhone(one)), ...whole].sort((a, b) => a.start - b.start)
}

/** A phone number in as many pieces as it was written. */
function readPieces(folded: string): Omit<Syllable, 'exact'>[] {
  const syllables: Omit<Syllable, 'exact'>[] = []
  syllable.lastIndex = 0
  for (let found = syllable.exec(folded); found; found = syllable.exec(folded)) {
    const word = isNumber(found[0]) ? number(found[0]) : sameSound(found[0])
    syllables.push({ folded: word, start: found.index, end: syllable.lastIndex })
  }
  return syllables
}

/** `05/KH-UBND` is `5/KH-UBND`. */
const number = (digits: string) => digits.replace(/^0+(?=.)/, '').slice(0, longest)

/** `kĩ` and `kỹ`, `quí` and `quý` are one word. */
const sameSound = (word: string) =>
  word.length > 4 || !word.includes('y') ? word.slice(0, longest) : word.replace(/^(h|k|l|m|s|t|qu)y(?=\d?$)/, '$1i')

/** Nearly all words begin with a letter from a to z. */
const isNumber = (word: string) => (word[0]! < 'a' || word[0]! > 'z') && /^\p{N}/u.test(word)

export const pairToken = (first: string, second: string): string => `~${first}~${second}`
export const exactToken = (exact: string): string => `=${exact}`
export const titleToken = (folded: string): string => `==${folded}`

/** Every token of a text, in the order of the index. */
export function tokensOf(text: string): string[] {
  const { syllables, pairs, exact } = tokenRuns(text)
  return [...syllables, ...pairs, ...exact]
}

/** The three runs of tokens by themselves. */
export function tokenRuns(text: string): Record<'syllables' | 'pairs' | 'exact', string[]> {
  const syllables = readSyllables(nfc(text))
  const phones = partsOfPhones(text)
  return {
    syllables: syllables.map(({ folded }) => folded),
    pairs: [...phones.flat(), ...new Set([syllables.map(({ folded }) => folded), ...phones].flatMap(pairsIn))],
    exact: [...new Set(syllables.filter(({ folded, exact }) => exact !== folded).map(({ exact }) => exactToken(exact)))],
  }
}

/** Who knows only the end of a phone number finds it by its pieces. */
function partsOfPhones(text: string): string[][] {
  const folded = fold(text)
  return phonesIn(folded).map(({ start, end }) => readPieces(folded.slice(start, end)).map((piece) => piece.folded))
}

const pairsIn = (words: string[]) => words.slice(1).map((word, i) => pairToken(words[i]!, word))

/** Every token of a title. */
export const titleTokensOf = (title: string): string[] => {
  const tokens = tokensOf(title)
  return [...tokens, ...new Set(tokens.filter((text) => !/^[=~]/.test(text)).map(titleToken))]
}
