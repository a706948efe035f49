import { expect, test } from 'vitest'
import { ourPatterns } from '../support/patterns.ts'
import { pumpedTexts } from '../support/pumped.ts'

/** Milliseconds: what is over by then is not measured, and what takes longer for a hundred letters would not end for a thousand. */
const [soon, late] = [0.4, 5]
/** Four times the text may take four times as long, not sixteen times. */
const fourfold = 8

test('a regular expression that takes longer than its text grows is noticed', () => {
  const slow = [/\s+$/, /(a+)+$/, /<!--.*?-->/s, /<[^>]*>/g, /^x*(.*?)\s*,/, /(\w+)@/, /^-+|-+$/g]
  const quick = [/^\s+/, /a+$|b/y, /<[^<>]*>/g, /[^\S\n]*\n/y, /(?<!\w)\w+@/, /\s+/g]

  expect(slow.filter((pattern) => !slowestText(pattern))).toEqual([])
  expect(quick.filter((pattern) => slowestText(pattern))).toEqual([])
})

test('every regular expression takes as long as its text is, whatever the text', { timeout: 180_000 }, async () => {
  const patterns = await ourPatterns()
  expect(patterns.length).toBeGreaterThan(300)

  expect(patterns.flatMap((pattern) => slowestText(pattern)?.begins ?? [])).toEqual([])
})

/** A text that takes much more than four times as long when it is four times as long. */
function slowestText(pattern: RegExp) {
  for (const text of pumpedTexts(pattern)) {
    const isSlow =
      [24, 48, 100].some((length) => least(pattern, text(length), soon) > late) ||
      (least(pattern, text(3000), soon) > soon && least(pattern, text(12_000)) > fourfold * least(pattern, text(3000)))
    if (isSlow) return { begins: [String(pattern), text(12)] }
  }
  return undefined
}

/** Milliseconds; a busy machine disturbs a measurement, seldom three. One that is `enough` is not repeated. */
function least(pattern: RegExp, text: string, enough = 0): number {
  let best = Number.POSITIVE_INFINITY
  for (let n = 0; n < 3 && best > enough; n++) best = Math.min(best, milliseconds(pattern, text))
  return best
}

function milliseconds(pattern: RegExp, text: string): number {
  const start = performance.now()
  pattern.lastIndex = 0
  if (pattern.global) text.replace(pattern, '')
  else pattern.test(text)
  return performance.now() - start
}
