import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeLines } from '../../src/content/editing/merge-lines.ts'

const paragraphs = (count: number, of = (n: number) => `Đoạn ${n}.`) => Array.from({ length: count }, (_, n) => [of(n), '']).flat()

/** Milliseconds. */
function timed<T>(work: () => T): { result: T; took: number } {
  const begun = performance.now()
  return { result: work(), took: performance.now() - begun }
}

test('what two people change in every second of 3,000 paragraphs is merged at once', () => {
  const [even, odd] = [0, 1].map((rest) => paragraphs(3000, (n) => (n % 2 === rest ? `Đoạn ${n} sửa.` : `Đoạn ${n}.`)))

  const { result, took } = timed(() => mergeLines(paragraphs(3000), even!, odd!))

  expect(result).toEqual({ lines: paragraphs(3000, (n) => `Đoạn ${n} sửa.`), conflict: false })
  expect(took).toBeLessThan(5000)
})

test('10,000 paragraphs in another order are one change, told as one', () => {
  const other = paragraphs(10_000, (n) => `Đoạn ${(n * 7919) % 10_000}.`)

  const { result, took } = timed(() =>
    mergeLines(
      paragraphs(10_000),
      other,
      paragraphs(10_000, (n) => `Đoạn ${n}${n === 5 ? '!' : '.'}`),
    ),
  )

  expect(result.conflict).toBe(true)
  expect(took).toBeLessThan(20_000)
})

test.each([
  ['both add the same', 'a c', 'a b c', 'a b c', 'a b c', false],
  ['both add something else at one place', 'a c', 'a x c', 'a y c', 'a y c', true],
  ['one takes away what the other leaves', 'a b c d', 'a d', 'a b c d e', 'a d e', false],
  ['one takes away what the other changes', 'a b c', 'a c', 'a B c', 'a B c', true],
  ['one empties the text', 'a b', '', 'a b', '', false],
])('%s', (_, base, theirs, mine, merged, conflict) => {
  const lines = (text: string) => text.split(' ').filter(Boolean)
  expect(mergeLines(lines(base), lines(theirs), lines(mine))).toEqual({ lines: lines(merged), conflict })
})

test('who changes nothing gets the other one’s text, whatever it is', () => {
  const text = fc.array(fc.constantFrom('', 'a', 'b', 'c', 'd'), { maxLength: 30 })
  fc.assert(
    fc.property(text, text, (base, other) => {
      expect(mergeLines(base, other, base)).toEqual({ lines: other, conflict: false })
      expect(mergeLines(base, base, other)).toEqual({ lines: other, conflict: false })
      expect(mergeLines(base, other, other)).toEqual({ lines: other, conflict: false })
    }),
  )
})
