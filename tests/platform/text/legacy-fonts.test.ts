import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText } from '#platform/text/clean.ts'
import { convertLegacy, decode, fontEncoding } from '#platform/text/legacy-fonts.ts'
import { isSyllable } from '#platform/text/syllable.ts'
import { encodeTcvn3, encodeVni } from '../../support/legacy-fonts.ts'

const lower = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ'

test('TCVN3 has every small letter and the capitals it can draw', () => {
  expect(decode(encodeTcvn3(lower), 'tcvn3')).toBe(lower)
  expect(decode('¡¢£¤¥¦§', 'tcvn3')).toBe('ĂÂÊÔƠƯĐ')
})

test('VNI has every letter in both cases', () => {
  expect(decode(encodeVni(lower), 'vni')).toBe(lower)
  expect(decode(encodeVni(lower.toUpperCase()), 'vni')).toBe(lower.toUpperCase())
})

test('a font says by its name how its text is written', () => {
  expect(fontEncoding('.VnTime')).toEqual({ encoding: 'tcvn3', capitals: false })
  expect(fontEncoding('".VnTimeH"')).toEqual({ encoding: 'tcvn3', capitals: true })
  expect(fontEncoding('VNI-Times')).toEqual({ encoding: 'vni', capitals: false })
  expect(fontEncoding('Times New Roman')).toBeUndefined()
})

test('an old commune report is read, whichever font it was typed for', () => {
  expect(convertLegacy('Céng hoµ x· héi chñ nghÜa ViÖt Nam\n§éc lËp - Tù do - H¹nh phóc')).toEqual({
    text: 'Cộng hoà xã hội chủ nghĩa Việt Nam\nĐộc lập - Tự do - Hạnh phúc',
    encoding: 'tcvn3',
  })
  expect(convertLegacy('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam\nÑoäc laäp - Töï do - Haïnh phuùc')).toEqual({
    text: 'Cộng hòa xã hội chủ nghĩa Việt Nam\nĐộc lập - Tự do - Hạnh phúc',
    encoding: 'vni',
  })
})

test('a short title is read too', () => {
  expect(convertLegacy('UBND huyÖn Nói Thµnh').text).toBe('UBND huyện Núi Thành')
  expect(convertLegacy('UBND huyeän Nuùi Thaønh').text).toBe('UBND huyện Núi Thành')
})

const untouched = [
  'Ủy ban nhân dân huyện Núi Thành tổ chức hội nghị về cải cách hành chính.',
  'Có bà và cá ở nhà, ông cho cô ba cái bánh.',
  'Tháng hai và tháng ba, có mưa rào.',
  'The committee approved the plan on Monday – Windows® and Office™ © 2020.',
  'Le père Noël est né à Besançon, où il a bu du thé très sucré cet été.',
  'L’école « à la française » : être, garçon, où, déjà, goût, maïs, ça.',
  'Straße, Größe, Äpfel und Öl für fünf Euro.',
  'El niño comió piñas el miércoles por la mañana.',
  '30 °C, 5 µm, 12 m², ½ kg, § 3, £10, ¥500',
  'ABC 123',
  '',
]

test.each(untouched)('what is already readable stays: %s', (text) => {
  expect(convertLegacy(text)).toEqual({ text })
})

test('the ñ of another language is no letter with a tone', () => {
  expect(convertLegacy('ñy quyÒn cho ñy ban').text).toBe('ủy quyền cho ủy ban')
  expect(convertLegacy(encodeTcvn3('ủy ủy ủy')).text).toBe('ủy ủy ủy')
})

test('Unicode lines within an old text stay as they are', () => {
  const { text } = convertLegacy('Kế hoạch năm 2019\nCéng hoµ x· héi chñ nghÜa\nNéi dung')
  expect(text).toBe('Kế hoạch năm 2019\nCộng hoà xã hội chủ nghĩa\nNội dung')
})

const sentence = fc.array(
  fc.constantFrom(
    ...'ủy ban nhân dân xã Tam Anh tổ chức hội nghị tổng kết phong trào xây dựng nông thôn mới, đường Điện Bàn được mở rộng'.split(' '),
  ),
  { minLength: 8, maxLength: 30 },
)

test('any sentence comes back from either encoding, and Unicode is never touched', () => {
  fc.assert(
    fc.property(sentence, (words) => {
      const text = words.join(' ')
      expect(convertLegacy(text)).toEqual({ text })
      // A few words may be Vietnamese either way: `xaõ` is xã, or an odd spelling of xão.
      const marked = new Set(words.filter((word) => /[^\0-\x7F]/.test(word)))
      if (marked.size < 5) return
      expect(convertLegacy(encodeVni(text)).text).toBe(text)
      expect(convertLegacy(encodeTcvn3(text)).text).toBe(text)
    }),
  )
})

test('the encoding is undone before the repair, which would eat its letters', () => {
  expect(cleanText('Tæ chøc th\u00ad viÖn vµ qu¶n lý')).toEqual({ text: 'Tổ chức thư viện và quản lý', notes: ['tcvn3'] })
  expect(cleanText('Ða\u0300\u00a0Nẵng\u200b')).toEqual({ text: 'Đà Nẵng', notes: ['marks', 'spaces', 'invisible', 'eth'] })
})

test('a syllable is known from what is none', () => {
  expect(['nghiêng', 'giếng', 'gì', 'quyết', 'khuỷu', 'Ở', 'ý', 'uống', 'hoà', 'hòa', 'thuở'].filter((word) => !isSyllable(word))).toEqual(
    [],
  )
  expect(['père', 'huyÖn', 'gỏt', 'mạs', 'xã1', 'windows', 'căã', 'ñy'].filter(isSyllable)).toEqual([])
})
