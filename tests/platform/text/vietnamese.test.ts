import { expect, test } from 'vitest'
import { collate, fold, repair, slugify, withToneLast } from '#platform/text/vietnamese.ts'

test('folding takes the marks, đ among them, and keeps the length', () => {
  expect(fold('Đường Điện Bàn, xã Ưng Hoà')).toBe('duong dien ban, xa ung hoa')
  expect(fold('ẠẶẬẸỆỊỌỘỢỤỰỴ ạặậẹệịọộợụựỵ')).toBe('aaaeeiooouuy aaaeeiooouuy')
})

test('folding leaves other scripts and emoji as they are', () => {
  expect(fold('日本 🌾 Ω')).toHaveLength('日本 🌾 Ω'.length)
})

test('old and new tone placement give one spelling', () => {
  for (const [old, modern] of [
    ['hoà', 'hòa'],
    ['hoá', 'hóa'],
    ['loè', 'lòe'],
    ['thuỷ', 'thủy'],
    ['tuỵ', 'tụy'],
  ])
    expect(withToneLast(old!)).toBe(withToneLast(modern!))
})

test('words that differ in a mark stay apart', () => {
  const words = ['dương', 'đương', 'đường', 'dường', 'đượng', 'duong']
  expect(new Set(words.map(withToneLast)).size).toBe(words.length)
})

test('repair writes what an editor meant', () => {
  expect(repair('\u00D0i\u1EC7n\u00A0B\u200Ba\u0300n')).toBe('Điện Bàn')
})

test('an address is readable', () => {
  expect(slugify('Đường Điện Bàn: giai đoạn 2')).toBe('duong-dien-ban-giai-doan-2')
})

test('đ comes after d and before e', () => {
  expect(['e', 'đ', 'd', 'ă', 'a'].sort(collate)).toEqual(['a', 'ă', 'd', 'đ', 'e'])
})

test('more marks than any letter has take no longer than their number', () => {
  const marks = '\u0323\u0301'.repeat(100_000)

  const began = performance.now()
  for (const text of [`a${marks}`, `ă${marks}x`.repeat(2), marks]) {
    expect(repair(text).length).toBeLessThan(100)
    expect(fold(text).length).toBeLessThan(100)
  }
  expect(performance.now() - began).toBeLessThan(2000)
  expect(repair(`${'a'.repeat(2000)}ế`)).toBe(`${'a'.repeat(2000)}ế`)
})
