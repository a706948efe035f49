import { isSyllable } from './syllable.ts'

/**
 * Text typed for the fonts of before Unicode, in which Latin letters and signs were drawn as Vietnamese ones: TCVN3 (ABC; fonts named
 * `.Vn…`) and VNI (fonts named `VNI-…`). Sources: TCVN 5712:1993 (VN3); the layout of VNI for Windows.
 */
export type Encoding = 'tcvn3' | 'vni'

// Each sign of the first line is drawn as the letter below it.
const tcvn3 = pairs(
  `µ ¸ ¶ · ¹ ¨ » ¾ ¼ ½ Æ © Ç Ê È É Ë ® Ì Ð Î Ï Ñ ª Ò Õ Ó Ô Ö × Ý Ø Ü Þ ß ã á
  â ä « å è æ ç é ¬ ê í ë ì î ï ó ñ ò ô \u00ad õ ø ö ÷ ù ú ý û ü þ ¡ ¢ £ ¤ ¥ ¦ §`,
  `à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ đ è é ẻ ẽ ẹ ê ề ế ể ễ ệ ì í ỉ ĩ ị ò ó ỏ
  õ ọ ô ồ ố ổ ỗ ộ ơ ờ ớ ở ỡ ợ ù ú ủ ũ ụ ư ừ ứ ử ữ ự ỳ ý ỷ ỹ ỵ Ă Â Ê Ô Ơ Ư Đ`,
)

// VNI writes the letter, then a sign for its marks; a few letters are one sign.
const vniLower = pairs(
  `aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä eø eù eû eõ eï eâ eà eá eå eã eä ì í æ ó ò
  oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï uø uù uû uõ uï ö öø öù öû öõ öï yø yù yû yõ î ñ`,
  `à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ è é ẻ ẽ ẹ ê ề ế ể ễ ệ ì í ỉ ĩ ị
  ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ ơ ờ ớ ở ỡ ợ ù ú ủ ũ ụ ư ừ ứ ử ữ ự ỳ ý ỷ ỹ ỵ đ`,
)
const vni = new Map(
  [...vniLower].flatMap(([sign, letter]) => casesOf(sign).map((form) => [form, isUpper(form) ? letter.toUpperCase() : letter])),
)

const tables: Record<Encoding, { letters: Map<string, string>; pattern: RegExp }> = {
  tcvn3: { letters: tcvn3, pattern: patternOf(tcvn3) },
  vni: { letters: vni, pattern: patternOf(vni) },
}

/** Letters that only Unicode has: a line with one of them was not typed for such a font. */
const unicodeOnly = /\p{M}|[\u0100-\u024F\u1E00-\u1EFF]/u

/** Text written for a font of `encoding` as Unicode. */
export const decode = (text: string, encoding: Encoding): string =>
  text.replace(tables[encoding].pattern, (sign) => tables[encoding].letters.get(sign) ?? sign)

/** The encoding a font's name stands for (`.VnTime`, `VNI-Times`), and whether the font draws small letters as capitals (`.VnTimeH`). */
export function fontEncoding(font: string): { encoding: Encoding; capitals: boolean } | undefined {
  const name = font.replace(/["']/g, '').trim()
  if (/^\.vn/i.test(name)) return { encoding: 'tcvn3', capitals: /H$/.test(name) }
  return /^vni-/i.test(name) ? { encoding: 'vni', capitals: false } : undefined
}

/**
 * Text whose encoding nobody named. Lines already in Unicode stay; the others are turned only when the words they become are Vietnamese
 * and the words they were are not.
 */
export function convertLegacy(text: string): { text: string; encoding?: Encoding } {
  const lines = text.split('\n')
  const candidates = lines.filter((line) => !unicodeOnly.test(line)).join('\n')
  const encoding = (['tcvn3', 'vni'] as const).find((name) => reads(candidates, name))
  if (!encoding) return { text }
  return { text: lines.map((line) => (isWrittenIn(line, encoding) ? decode(line, encoding) : line)).join('\n'), encoding }
}

/** Two words at least must turn from no Vietnamese into Vietnamese, and hardly any the other way. */
function reads(text: string, encoding: Encoding): boolean {
  const words = wordsOf(text)
  const good = words.filter((word) => isSyllable(decode(word, encoding)))
  const won = good.filter((word) => !isSyllable(word))
  return won.length >= 2 && good.length >= words.length * 0.8 && won.length >= words.length * 0.3
}

/** Whether a line of a text in `encoding` is in it too: it holds nothing that is Unicode's, and no fewer words would be Vietnamese. */
export function isWrittenIn(line: string, encoding: Encoding): boolean {
  if (unicodeOnly.test(line)) return false
  const words = wordsOf(line)
  return words.filter((word) => isSyllable(decode(word, encoding))).length >= words.filter(isSyllable).length
}

/** Words with at least one sign outside ASCII and at least one letter within. */
const wordsOf = (text: string): string[] =>
  text.split(/[\s!-/:-@[-`{-~\u00A0\u2013-\u2026]+/).filter((word) => /[^\0-\x7F]/.test(word) && /[a-z]/i.test(word))

function pairs(signs: string, letters: string): Map<string, string> {
  const to = letters.split(/[ \n]+/)
  return new Map(signs.split(/[ \n]+/).map((sign, i) => [sign, to[i]!]))
}

/** `aø`, `AØ` and, as a word's first letter, `Aø`. */
function casesOf(sign: string): string[] {
  return [sign, sign.toUpperCase(), sign[0]!.toUpperCase() + sign.slice(1)]
}

function isUpper(form: string): boolean {
  return form[0] !== form[0]!.toLowerCase()
}

/** Longest signs first. */
function patternOf(letters: Map<string, string>): RegExp {
  return new RegExp([...letters.keys()].sort((a, b) => b.length - a.length).join('|'), 'g')
}
