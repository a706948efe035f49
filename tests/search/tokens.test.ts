import { expect, test } from 'vitest'
import { readSyllables, tokensOf } from '../../src/search-engine/words/tokens.ts'

const folded = (text: string) => readSyllables(text).map((syllable) => syllable.folded)

test('a text becomes folded syllables, their pairs, and the exact forms of those with marks', () => {
  expect(tokensOf('Cải cách 2019')).toEqual(['cai', 'cach', '2019', '~cai~cach', '~cach~2019', '=cai3', '=cach1'])
})

test('a decomposed text has the same tokens as a composed one', () => {
  expect(tokensOf('Đường Điện Bàn'.normalize('NFD'))).toEqual(tokensOf('Đường Điện Bàn'))
})

test('both places of a tone mark, and i or y at the end, are one word', () => {
  for (const [one, other] of [
    ['hoà', 'hòa'],
    ['thuỷ', 'THỦY'],
    ['kĩ', 'kỹ'],
    ['quí', 'quý'],
  ])
    expect(tokensOf(one!)).toEqual(tokensOf(other!))
})

test('đ is a letter of its own when written, and d when folded', () => {
  expect(tokensOf('đi')).toEqual(['di', '=đi'])
  expect(tokensOf('di')).toEqual(['di'])
})

test('a document number has the same syllables in any spelling', () => {
  for (const spelling of ['4183/KH-UBND', '4183 kh ubnd', '4183/KH‑UBND', '4183/KH – UBND', '04183KH-ubnd'])
    expect(folded(spelling)).toEqual(['4183', 'kh', 'ubnd'])
})

test('places are those of the original text', () => {
  const text = '“Đường” Điện Bàn'
  expect(readSyllables(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Đường', 'Điện', 'Bàn'])
})
