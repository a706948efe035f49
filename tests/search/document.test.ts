import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bodyText, documentOf } from '#search-engine/index/document.ts'
import { tokensOf } from '#search-engine/words/tokens.ts'

const words = fc.array(fc.constantFrom('Ủy', 'ban', 'xã', 'Tam Kỳ', '05/KH-UBND', 'quý', 'Lan', '<b>họp</b>', '—', ''), { maxLength: 9 })
const text = words.map((list) => list.join(' '))

test('a body that was read before its author is known has the tokens of both together', () => {
  fc.assert(
    fc.property(text, text, (body, author) => {
      const article = { title: 'a', lead: '', bodyHtml: `<p>${body}</p>`, author }
      const tokens = documentOf(article).body.split(' ').filter(Boolean)
      expect(tokens).toEqual(tokensOf(bodyText(article)))
    }),
  )
})
